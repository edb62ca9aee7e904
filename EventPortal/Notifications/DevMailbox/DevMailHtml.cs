using EventPortal.Notifications.Letters;

namespace EventPortal.Notifications.DevMailbox;

/// <summary>A kept letter as the frame shows it.</summary>
internal static class DevMailHtml
{
    /// <summary>Inline images come as data, because a sandboxed frame has no origin to fetch from; links open outside the frame.</summary>
    internal static string Framed(DevMail mail)
    {
        var html = mail.Html.Replace("<head>", "<head><base target=\"_blank\">", StringComparison.Ordinal);
        foreach (var image in mail.Files.Where(f => f.ContentId is not null))
            html = html.Replace(
                $"src=\"cid:{LetterHtml.Encoder.Encode(image.ContentId!)}\"",
                $"src=\"data:{image.ContentType};base64,{Convert.ToBase64String(image.Content)}\"", StringComparison.Ordinal);
        return html;
    }
}
