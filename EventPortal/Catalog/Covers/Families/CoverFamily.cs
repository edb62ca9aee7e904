namespace EventPortal.Catalog.Covers.Families;

/// <summary>Eight families of drawings. The order is part of the drawing: the dice pick by index.</summary>
public enum CoverFamily
{
    /// <summary>Copybook loops; the last line is still being written.</summary>
    Propysy,

    /// <summary>Cross-stitch.</summary>
    Vyshyvka,

    /// <summary>Ploughed fields.</summary>
    Pole,

    /// <summary>Quarter arcs.</summary>
    Duhy,

    /// <summary>Orbits and their bodies.</summary>
    Orbity,

    /// <summary>Voices with lines of speech.</summary>
    Rozmova,

    /// <summary>A bookshelf.</summary>
    Polytsia,

    /// <summary>A paper-cut rosette.</summary>
    Vytynanka,
}
