namespace EventPortal.Shared.Web.Ui;

/// <summary>Shape of a status: it carries the meaning without colour.</summary>
public enum StatusKind
{
    /// <summary>Waits.</summary>
    Ring,

    /// <summary>Partly done.</summary>
    Half,

    /// <summary>Done.</summary>
    Full,

    /// <summary>Ended badly or lapsed.</summary>
    Cross,

    /// <summary>In a queue.</summary>
    Square,

    /// <summary>Called out of a queue.</summary>
    FullSquare,
}

/// <summary>Colour of a status; grey says nothing.</summary>
public enum StatusTone
{
    /// <summary>Grey.</summary>
    Neutral,

    /// <summary>Good.</summary>
    Ok,

    /// <summary>Look at it.</summary>
    Warn,

    /// <summary>Bad.</summary>
    Bad,

    /// <summary>On its way.</summary>
    Info,

    /// <summary>Present, at the place.</summary>
    Ink,
}
