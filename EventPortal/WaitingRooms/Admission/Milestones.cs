using System.Globalization;

namespace EventPortal.WaitingRooms.Admission;

/// <summary>
/// The order of every hundredth waiting visitor, measured every few seconds, so that a visitor's position costs a look at a hundred rows and not
/// at the whole queue.
/// </summary>
internal sealed record Milestones(IReadOnlyList<long> Keys, int Count)
{
    public const int Every = 100;

    public static Milestones Of(IReadOnlyList<long> waiting) => new([.. waiting.Where((_, i) => i % Every == 0)], waiting.Count);

    public static Milestones Parse(string text)
    {
        var parts = text.Split(';');
        if (parts.Length != 2) return new([], 0);
        var keys = parts[0].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(k => long.Parse(k, CultureInfo.InvariantCulture)).ToList();
        return new(keys, int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() =>
        string.Join(',', Keys.Select(k => k.ToString(CultureInfo.InvariantCulture))) + ";" + Count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The last milestone at or before this order, and how many stood before it. Null: none does.</summary>
    public (long Key, long Before)? Last(long order)
    {
        var index = -1;
        for (int low = 0, high = Keys.Count - 1; low <= high;)
        {
            var middle = (low + high) / 2;
            if (Keys[middle] <= order) (index, low) = (middle, middle + 1);
            else high = middle - 1;
        }
        return index < 0 ? null : (Keys[index], (long)index * Every);
    }
}
