using System.Globalization;
using EventPortal.Shared.Web.Ui;
using EventPortal.WaitingRooms.Places;
using Microsoft.Extensions.Localization;

namespace EventPortal.WaitingRooms.Components;

/// <summary>Says in the reader's language where a visitor stands; the page and its script show the same words.</summary>
public sealed class StandingWords(IStringLocalizer<WaitingRoomsText> loc)
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public StandingText Of(Standing standing) => new(
        standing.Phase.ToString(), Title(standing), Time(standing), Places(standing), Mark(standing), standing.AskAgain);

    private string Title(Standing standing) => standing switch
    {
        { Phase: RoomPhase.Waiting, Ahead: 0 } => loc["Waiting.Next"],
        { Phase: RoomPhase.Waiting, Ahead: { } ahead } => loc["Waiting.Title", Words.Count(Culture, ahead, loc["People.Forms"])],
        _ => loc[standing.Phase + ".Title"],
    };

    private string Time(Standing standing) => standing switch
    {
        { Phase: RoomPhase.Waiting, Minutes: { } minutes } => loc["Waiting.Time", Words.Count(Culture, Math.Max(1, minutes), loc["Minutes.Forms"])],
        { Phase: RoomPhase.Waiting } => loc["Waiting.NoTime"],
        { Phase: RoomPhase.Inside, PassUntil: { } until } => loc["Inside.Text", Words.Count(Culture, Minutes(until - standing.Now), loc["MinutesMore.Forms"])],
        _ => loc[standing.Phase + ".Text"],
    };

    private string Places(Standing standing) => standing switch
    {
        { Phase: RoomPhase.Free or RoomPhase.Outside or RoomPhase.PassEnded } => "",
        { SoldOut: true } => loc["SoldOut"],
        { PlacesLeft: 0 } => loc["AllHeld"],
        { PlacesLeft: { } left } => loc["PlacesLeft", Words.Count(Culture, left, loc["Places.Forms"])],
        _ => "",
    };

    // in the tab: the number alone is seen when tabs are narrow
    private string Mark(Standing standing) => standing switch
    {
        { Phase: RoomPhase.Waiting, Ahead: { } ahead } => Words.Number(Culture, ahead + 1),
        { Phase: RoomPhase.Inside } => loc["Inside.Mark"],
        _ => "",
    };

    private static int Minutes(TimeSpan left) => Math.Max(1, (int)Math.Floor(left.TotalMinutes));
}

/// <summary>What the page shows and its script asks for again after <paramref name="Again"/> seconds.</summary>
public sealed record StandingText(string Phase, string Title, string Text, string Places, string Mark, int Again);
