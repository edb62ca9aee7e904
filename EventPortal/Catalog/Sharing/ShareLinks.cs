namespace EventPortal.Catalog.Sharing;

/// <summary>Addresses at which networks take a link to share: plain links, none of their scripts.</summary>
internal static class ShareLinks
{
    /// <summary>Name as people know it, and the address.</summary>
    public static IEnumerable<(string Name, string Href)> Of(string title, Uri page)
    {
        var (text, url) = (Uri.EscapeDataString(title), Uri.EscapeDataString(page.AbsoluteUri));
        yield return ("Telegram", $"https://t.me/share/url?url={url}&text={text}");
        yield return ("Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}");
        yield return ("Viber", $"viber://forward?text={text}%20{url}");
        yield return ("WhatsApp", $"https://wa.me/?text={text}%20{url}");
        yield return ("LinkedIn", $"https://www.linkedin.com/sharing/share-offsite/?url={url}");
    }

    public static string Mail(string title, Uri page) => $"mailto:?subject={Uri.EscapeDataString(title)}&body={Uri.EscapeDataString(page.AbsoluteUri)}";
}
