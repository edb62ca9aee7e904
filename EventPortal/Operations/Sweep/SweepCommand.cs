using System.Globalization;
using EventPortal.Shared;
using EventPortal.Shared.Data;

namespace EventPortal.Operations.Sweep;

/// <summary><c>dotnet EventPortal.dll sweep</c>: exit code 0 when every promise holds, 1 when not.</summary>
internal sealed class SweepCommand(IServiceScopeFactory scopes, CheckWords words) : IOperatorCommand
{
    public string Name => "sweep";

    public string Usage => "sweep: recomputes every promise that rows make each other and prints what does not hold (exit code 1)";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        // whoever may start it on the server needs no account
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("command:sweep");
        var run = await scope.ServiceProvider.GetRequiredService<SweepService>().RunAsync(SweepTrigger.Command, "command:" + Environment.UserName, cancellationToken);
        foreach (var finding in run.Findings)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{finding.Check}: {words.InEnglish(finding.Check)} ({Count(finding)})"));
            foreach (var row in finding.Rows)
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {row.Id}  {row.Label}  expected {row.Expected}, found {row.Found}"));
        }
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{run.Checks} checks, {run.Found} rows found, {run.TookMilliseconds / 1000.0:0.0} s"));
        return run.Found == 0 ? 0 : 1;
    }

    private static string Count(SweepFinding finding) => finding.Count.ToString(CultureInfo.InvariantCulture) + (finding.Count == SweepService.CountAtMost ? " or more" : "");
}
