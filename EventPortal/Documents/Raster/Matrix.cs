namespace EventPortal.Documents.Raster;

/// <summary>From the units of a drawing to pixels: x' = ax + cy + e, y' = bx + dy + f.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much longer lines become, on average of all directions.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public PixelPoint Map(double x, double y) => new((float)((A * x) + (C * y) + E), (float)((B * x) + (D * y) + F));

    /// <summary>The other transform happens first, as a nested drawing's own does.</summary>
    public Matrix After(Matrix inner) => new(
        (A * inner.A) + (C * inner.B), (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D), (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E, (B * inner.E) + (D * inner.F) + F);
}

/// <summary>A place in pixels.</summary>
internal readonly record struct PixelPoint(float X, float Y)
{
    public static PixelPoint operator +(PixelPoint one, PixelPoint other) => new(one.X + other.X, one.Y + other.Y);

    public static PixelPoint operator -(PixelPoint one, PixelPoint other) => new(one.X - other.X, one.Y - other.Y);

    public static PixelPoint operator *(PixelPoint one, float factor) => new(one.X * factor, one.Y * factor);

    public float Length => MathF.Sqrt((X * X) + (Y * Y));

    /// <summary>Positive when the other direction lies clockwise of this one on the screen.</summary>
    public float Cross(PixelPoint other) => (X * other.Y) - (Y * other.X);
}
