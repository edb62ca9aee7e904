using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Catalog.Search;

/// <summary>The sentences of a card in the reader's language.</summary>
internal static class CardWords
{
    private static readonly TimeSpan WholeDay = TimeSpan.FromHours(6.5);

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>Онлайн, 30 годин, початковий рівень. Марія Коваленко.</summary>
    public static string Meta(IStringLocalizer loc, EventCard card)
    {
        List<string> parts = [Place(loc, card.Format, card.City)];
        if (Length(loc, card) is { } length) parts.Add(length);
        if (card.Format is EventFormat.Offline && card.City is not null) parts.Add(loc["Card.InPerson"]);
        if (card.Level is { } level && level.Slug != "dlia-vsikh") parts.Add(loc["Card.Level", level.In(Culture).ToLower(Culture)]);
        if (card.Language != "uk" && loc["Card.In." + card.Language] is { ResourceNotFound: false } spoken) parts.Add(spoken);
        if (card.ApprovalRequired) parts.Add(loc["Card.OnApplication"]);
        var text = string.Join(", ", parts);
        return card.Speaker is { } speaker ? $"{text}. {speaker}" : text;
    }

    /// <summary>Онлайн · Львів · Київ та онлайн.</summary>
    public static string Place(IStringLocalizer loc, EventFormat format, string? city) => (format, city) switch
    {
        (EventFormat.Online, _) => loc["Format.Online"],
        (EventFormat.Hybrid, { } name) => loc["Card.Hybrid", name],
        (EventFormat.Hybrid, null) => loc["Format.Hybrid"],
        (_, { } name) => name,
        _ => loc["Format.Offline"],
    };

    /// <summary>The right end of the card; empty when there is nothing to say.</summary>
    public static string Left(IStringLocalizer loc, CardOffer offer, TimeZoneInfo zone, DateTimeOffset now) => offer.State switch
    {
        Availability.Plenty => loc["Card.Plenty"],
        Availability.Left when offer.IsScarce => loc["Card.FewLeft", Words.Count(Culture, offer.Left ?? 0, loc["Places"])],
        Availability.Left => Words.Count(Culture, offer.Left ?? 0, loc["Places"]),
        Availability.Held => loc["Card.Held"],
        Availability.SoldOut => loc["Card.SoldOut"],
        Availability.NotYet when offer.At is { } at => loc["Card.From", Day(at, zone, now)],
        Availability.Ended => loc["Card.Ended"],
        Availability.OnApplication when offer.At is { } at => loc["Card.Until", Day(at, zone, now)],
        Availability.Closed => loc["Card.Closed"],
        Availability.Past => loc["Card.Past"],
        _ => "",
    };

    public static string LeftCss(CardOffer offer) => offer switch
    {
        { IsScarce: true } => "left-n",
        { State: Availability.SoldOut or Availability.Held or Availability.Ended or Availability.Closed } => "left-0",
        _ => "muted",
    };

    public static string Day(DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now) =>
        PortalFormats.Day(Culture, PortalFormats.Today(at, zone), PortalFormats.Today(now, zone));

    private static string? Length(IStringLocalizer loc, EventCard card)
    {
        if (card.Hours is > 0) return Words.Count(Culture, card.Hours.Value, loc["Hours"]);
        var length = card.EndsAt - card.StartsAt;
        return length >= TimeSpan.FromHours(20) ? null
            : length >= WholeDay ? loc["Card.WholeDay"]
            : length.Minutes == 0 ? Words.Count(Culture, (long)length.TotalHours, loc["Hours"])
            : Words.Count(Culture, (long)length.TotalMinutes, loc["Minutes"]);
    }
}
