using EventPortal.Catalog.Covers;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Contracts;

/// <summary>The picture of an event in the shapes that other slices show: the organizer's own, or drawn from its slug, kind and first direction.</summary>
/// <param name="Slug">Slug of the event.</param>
/// <param name="Kind">Decides the mark of the sheet.</param>
/// <param name="Direction">Slug of the first direction; empty without one.</param>
/// <param name="MediaId">The organizer's own picture, 16:10, which the page cuts to its place; null: drawn.</param>
public sealed record EventCover(string Slug, CoverKind Kind, string Direction, Guid? MediaId = null)
{
    /// <summary>16:10.</summary>
    public string CardUrl => Url(CoverRatio.Card, PictureSize.Medium);

    /// <summary>1:1, a line of the cart.</summary>
    public string SquareUrl => Url(CoverRatio.Square, PictureSize.Small);

    /// <summary>19:5, top of the ticket on a phone.</summary>
    public string PhoneUrl => Url(CoverRatio.Phone, PictureSize.Medium);

    /// <summary>3:4, strip of the ticket on a screen.</summary>
    public string StripUrl => Url(CoverRatio.Strip, PictureSize.Medium);

    /// <summary>1200×630, for networks and letters.</summary>
    public string SocialUrl => Url(CoverRatio.Social, PictureSize.Large);

    /// <summary>The strip of a printed ticket (30 × 146 mm) as an SVG element.</summary>
    public string TicketStripSvg() => CoverArt.Svg(Slug, Kind, Direction, 300, 1460);

    private string Url(CoverRatio ratio, PictureSize size) => MediaId is { } own ? PictureUrl.Of(own, size) : CoverUrls.For(Slug, Kind, Direction, ratio);
}
