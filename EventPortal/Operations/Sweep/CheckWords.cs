using System.Globalization;
using EventPortal.Shared.Invariants;
using Microsoft.Extensions.Localization;

namespace EventPortal.Operations.Sweep;

/// <summary>Says in the reader's language what a check found broken.</summary>
public sealed class CheckWords(IEnumerable<InvariantCheck> checks, IStringLocalizerFactory localizers)
{
    private readonly Dictionary<string, InvariantCheck> byName = checks.ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>A check that this build no longer knows is called by its name.</summary>
    public string Of(string name) => byName.TryGetValue(name, out var check) ? localizers.Create(check.Texts)["Check." + name].Value : name;

    /// <summary>What the rows of the check link to; null: nothing.</summary>
    public string? LinksTo(string name) => byName.GetValueOrDefault(name)?.LinksTo;

    /// <summary>For logs and consoles, whatever culture the process has.</summary>
    public string InEnglish(string name)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        try
        {
            return Of(name);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
