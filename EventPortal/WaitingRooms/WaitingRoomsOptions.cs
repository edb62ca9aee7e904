using System.ComponentModel.DataAnnotations;

namespace EventPortal.WaitingRooms;

/// <summary>How visitors of an on-sale queue; section "WaitingRooms".</summary>
public sealed class WaitingRoomsOptions
{
    /// <summary>
    /// Buyers whom one event is served at a time: with more, an automatic room opens; while it is open and its organizer named no number a
    /// minute, so many hold a pass at most.
    /// </summary>
    [Range(1, 100_000)]
    public int BuyersLimit { get; init; } = 200;

    /// <summary>How old a server's knowledge may be of which rooms are open when places are taken. 0: it asks each time.</summary>
    [Range(0, 10_000)]
    public int SeenMilliseconds { get; init; } = 500;

    /// <summary>Open pages of one event that a server is to carry: with more, an automatic room opens.</summary>
    [Range(1, 100_000)]
    public int PagesLimit { get; init; } = 2000;

    /// <summary>Admissions per minute where the organizer named no number.</summary>
    [Range(1, 100_000)]
    public int MostPerMinute { get; init; } = 1200;

    /// <summary>How long an admitted visitor may put places in the cart; what is in it then has the cart's own time.</summary>
    [Range(1, 24 * 60)]
    public int PassMinutes { get; init; } = 10;

    /// <summary>A visitor who has not asked for so long is passed over; their place stays, and they are let in first when they are back.</summary>
    [Range(10, 3600)]
    public int PresenceSeconds { get; init; } = 120;

    /// <summary>A visitor who has not asked for so long has left.</summary>
    [Range(5, 24 * 60)]
    public int GoneMinutes { get; init; } = 60;

    /// <summary>Places in one queue that one address (IPv6: one /64) may hold; generous, because a school sits behind one address.</summary>
    [Range(1, 10_000)]
    public int PlacesPerAddress { get; init; } = 20;

    /// <summary>Work that a browser does to stand among people: leading zero bits of a SHA-256, about 2^bits tries. 0: none is asked.</summary>
    [Range(0, 30)]
    public int ProofBits { get; init; } = 16;

    /// <summary>One of so many admissions goes to those without the proof (no scripts), so that their line moves too.</summary>
    [Range(2, 1000)]
    public int UnprovenEvery { get; init; } = 10;
}
