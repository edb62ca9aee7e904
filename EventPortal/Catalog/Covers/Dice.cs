namespace EventPortal.Catalog.Covers;

/// <summary>The prototype's generator: LCG with one xor-shift mix. Draws are consumed in a fixed order; changing the order changes every cover.</summary>
internal sealed class Dice(uint seed)
{
    private uint state = seed == 0 ? 1 : seed;

    public double Between(double low, double high) => low + (Next() * (high - low));

    public int Whole(int low, int high) => low + (int)Math.Floor(Next() * (high - low + 1));

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[(int)Math.Floor(Next() * choices.Length)];

    private double Next()
    {
        state = unchecked((state * 1664525u) + 1013904223u);
        var mixed = unchecked((state ^ (state >> 15)) * 2246822519u);
        mixed ^= mixed >> 13;
        return mixed / 4294967296d;
    }
}
