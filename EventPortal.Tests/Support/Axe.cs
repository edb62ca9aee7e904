using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EventPortal.Tests.Support;

/// <summary>
/// axe in a page of the browser. Its own adapter opens an empty page for each run, in which it puts the results of frames together; that costs
/// three processes a run and more time than the rules themselves. Our pages have no frames with content of ours.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async ([within, rules]) => {
          const options = { resultTypes: ['violations'], ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}) };
          const { violations } = await axe.run(within ?? document, options);
          return violations.filter(v => ['serious', 'critical'].includes(v.impact))
            .map(v => `${v.id}, ${v.nodes.length} times, first ${v.nodes[0].html} ${v.nodes[0].any.map(a => a.message).join('; ')}`);
        }
        """;

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <param name="within">Only what this selector finds; null: the whole page.</param>
    /// <param name="rules">Only these rules; none: all.</param>
    /// <returns>What axe calls serious or critical, a line each.</returns>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page, string? within = null, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Source);
        return await page.EvaluateAsync<string[]>(Run, new object?[] { within, rules });
    }
}
