using System.Globalization;

namespace EventPortal.Shared.Web.Ui;

/// <summary>
/// Address of the drawn portrait of somebody without a photograph. It carries the seed of the name and never the name itself,
/// so that no personal data reaches access logs and shared caches.
/// </summary>
public static class PortraitUrl
{
    public const string Route = "/portraits/{portrait}.svg";

    /// <summary>How many ways of drawing the hair there are; a speaker may pick one.</summary>
    public const int Styles = 7;

    /// <param name="style">0–6 when the person has chosen; otherwise guessed by the ending of the name.</param>
    public static string For(string name, int? style = null)
    {
        var trimmed = name.Trim();
        var suffix = style is { } chosen ? chosen.ToString(CultureInfo.InvariantCulture) : EndsInA(trimmed) ? "a" : "o";
        return $"/portraits/{ArtSeed.Hex(ArtSeed.Of(name))}-{suffix}.svg";
    }

    /// <summary>Only a default for the hair, from the ending -а or -я of the first or the last word.</summary>
    public static bool EndsInA(string name)
    {
        var words = name.Trim().Split(' ');
        return words[0].EndsWith('а') || words[0].EndsWith('я') || words[^1].EndsWith('а') || words[^1].EndsWith('я');
    }
}
