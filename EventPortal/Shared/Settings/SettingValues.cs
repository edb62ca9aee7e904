namespace EventPortal.Shared.Settings;

/// <summary>What an operator changes while the portal runs. Each of them has an effect on every server within seconds; see docs/decisions/0038.</summary>
public sealed record SettingValues
{
    public const int MaxNotice = 500;
    public const int ShortestHold = 5;
    public const int LongestHold = 24 * 60;

    /// <summary>Shown in the footer and to those who cannot sign in; null: no address.</summary>
    public string? SupportEmail { get; init; }

    public string? SupportPhone { get; init; }

    /// <summary>A bar above every page, per language; null: none in any of them that says nothing.</summary>
    public string? NoticeUk { get; init; }

    public string? NoticeEn { get; init; }

    public string? NoticeRu { get; init; }

    /// <summary>False: nobody opens an account by the form; a purchase still does, it brings its own proof.</summary>
    public bool SignUpOpen { get; init; } = true;

    /// <summary>False: no new places go into carts anywhere; who has one may order and pay.</summary>
    public bool SalesOpen { get; init; } = true;

    /// <summary>No event holds a place in a cart for longer, whatever its organizer set.</summary>
    public int LongestHoldMinutes { get; init; } = 60;

    /// <summary>The notice in a language; a missing translation falls back to Ukrainian, then to any.</summary>
    public string? NoticeIn(string language)
    {
        var own = language switch { "en" => NoticeEn, "ru" => NoticeRu, _ => NoticeUk };
        return own ?? NoticeUk ?? NoticeEn ?? NoticeRu;
    }
}
