using System.Globalization;

namespace EventPortal.Shared.Web.Ui;

/// <summary>The seed of a drawn picture. The same words give the same picture on every machine and in the design's own prototype.</summary>
public static class ArtSeed
{
    /// <summary>FNV-1a over UTF-16 code units, low byte first.</summary>
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in text)
        {
            hash = (hash ^ (unit & 0xFFu)) * 16777619u;
            hash = (hash ^ (uint)(unit >> 8)) * 16777619u;
        }

        return hash;
    }

    /// <summary>Lowercase base 36, as JavaScript writes it.</summary>
    public static string Base36(uint value)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        Span<char> buffer = stackalloc char[7];
        var at = buffer.Length;
        do
        {
            buffer[--at] = Digits[(int)(value % 36)];
            value /= 36;
        }
        while (value > 0);
        return new string(buffer[at..]);
    }

    internal static string Hex(uint value) => value.ToString("x8", CultureInfo.InvariantCulture);
}
