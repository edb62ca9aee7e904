using EventPortal.Media.Library;
using EventPortal.Media.Uploads;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Media.Contracts;

/// <summary>What a <see cref="MediaPicker"/> is about.</summary>
internal enum PickState
{
    Empty,
    Cropping,
    Sending,

    /// <summary>The line broke; what was sent stays sent.</summary>
    Failed,
    Chosen,
}

/// <summary>The rules of a purpose as <c>media.js</c> reads them.</summary>
internal sealed record PickRules(bool IsDocument, double Ratio, int LeastWidth, int LeastHeight, long MostBytes, bool Opaque, string Url, string Header, IReadOnlyList<PickSize> Sizes)
{
    public static PickRules Of(MediaRules rules) => new(
        rules.IsDocument, rules.IsDocument ? 1 : rules.Ratio, rules.LeastWidth, rules.LeastHeight, rules.MostBytes, rules.Opaque, UploadEndpoints.Route, UploadEndpoints.TicketHeader,
        rules.IsDocument ? [] : [.. Enum.GetValues<PictureSize>().Select(s => new PickSize(PictureUrl.Word(s), PictureUrl.SideOf(s)))]);
}

internal sealed record PickSize(string Name, int Side);
