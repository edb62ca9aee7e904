using System.Globalization;

namespace EventPortal.Demo.Fill;

/// <summary>How much to make.</summary>
internal sealed record FillArguments(int Events, int Registrations, int Orders, bool Force)
{
    internal const string Usage = "fill [--events 100000] [--registrations 1000000] [--orders 200000] [--force]";

    /// <returns>Null: the words cannot be understood.</returns>
    internal static FillArguments? Parse(IReadOnlyList<string> words)
    {
        var result = new FillArguments(100_000, 1_000_000, 200_000, false);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--force")
            {
                result = result with { Force = true };
                continue;
            }
            if (++i == words.Count || !int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return null;
            if (Set(result, words[i - 1], number) is not { } next) return null;
            result = next;
        }
        // an order has at least one place
        return result.Orders <= result.Registrations ? result : null;
    }

    private static FillArguments? Set(FillArguments arguments, string name, int number) => name switch
    {
        "--events" => arguments with { Events = number },
        "--registrations" => arguments with { Registrations = number },
        "--orders" => arguments with { Orders = number },
        _ => null,
    };
}
