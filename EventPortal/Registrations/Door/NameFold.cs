using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Door;

/// <summary>Names brought to one spelling: Петренко, Petrenko and Pietrenko's cousins in Cyrillic and Latin meet.</summary>
internal static class NameFold
{
    /// <summary>As it sounds, in Latin letters.</summary>
    public static string Of(string text) => SearchKey.Fold(text);

    /// <summary>Every word typed begins a word of the name.</summary>
    public static bool Matches(string foldedName, string foldedTyped)
    {
        var words = foldedName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(
            foldedTyped.Split(' ', StringSplitOptions.RemoveEmptyEntries), t => Array.Exists(words, w => w.StartsWith(t, StringComparison.Ordinal)));
    }
}
