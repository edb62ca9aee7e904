namespace EventPortal.Catalog.Search;

/// <summary>What a card says about getting a place.</summary>
public enum Availability
{
    /// <summary>Nothing is offered.</summary>
    None,

    /// <summary>On sale without a limit.</summary>
    Plenty,

    /// <summary>On sale, so many left; 10 and fewer are said as the last ones.</summary>
    Left,

    /// <summary>All taken, but some places are only held and may come back.</summary>
    Held,
    SoldOut,

    /// <summary>Sales begin at a date.</summary>
    NotYet,

    /// <summary>Sales are over, the event is not.</summary>
    Ended,

    /// <summary>Places are given after an application.</summary>
    OnApplication,

    /// <summary>Registration was closed by hand.</summary>
    Closed,

    /// <summary>The event is over; a recording may be for sale.</summary>
    Past,
}
