namespace EventPortal.Demo.Fill;

/// <summary>How a total is shared out: exactly, and skewed as real events are (few are crowded, many are small).</summary>
internal static class FillShares
{
    /// <summary>Whole parts by weight, whose sum is the total.</summary>
    internal static int[] Of(int total, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var parts = new int[weights.Count];
        var (given, passed) = (0, 0.0);
        for (var i = 0; i < parts.Length && sum > 0; i++)
        {
            passed += weights[i];
            var until = i == parts.Length - 1 ? total : (int)Math.Round(total * (passed / sum));
            parts[i] = until - given;
            given = until;
        }
        return parts;
    }

    /// <summary>Orders for places: at least one where there are places, never more than places, together exactly as many as asked for if that can be.</summary>
    internal static int[] Orders(int total, IReadOnlyList<int> places)
    {
        var orders = new int[places.Count];
        var (placesLeft, ordersLeft) = (places.Sum(p => (long)p), (long)total);
        var laterWithPlaces = places.Count(p => p > 0);
        for (var i = 0; i < orders.Length; i++)
        {
            if (places[i] == 0) continue;
            laterWithPlaces--;
            var wanted = (long)Math.Round(places[i] * (double)ordersLeft / placesLeft);
            // what later events cannot take must be taken here, and each of them needs one
            var least = Math.Max(1, ordersLeft - (placesLeft - places[i]));
            orders[i] = (int)Math.Max(least, Math.Min(Math.Min(wanted, places[i]), Math.Max(1, ordersLeft - laterWithPlaces)));
            placesLeft -= places[i];
            ordersLeft -= orders[i];
        }
        return orders;
    }

    /// <summary>Sizes of so many orders over so many places: most for one person, some for a class.</summary>
    internal static int[] Sizes(int places, int orders, Random random)
    {
        var weights = new double[orders];
        for (var i = 0; i < orders; i++) weights[i] = random.Next(10) < 6 ? 0 : Math.Pow(random.NextDouble(), 3) + 0.05;
        if (weights.Sum() <= 0) weights[0] = 1;
        var extra = Of(places - orders, weights);
        for (var i = 0; i < orders; i++) extra[i]++;
        return extra;
    }
}
