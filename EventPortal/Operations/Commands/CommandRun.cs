using EventPortal.Shared;
using EventPortal.Shared.Data;

namespace EventPortal.Operations.Commands;

/// <summary>Runs an operator's command instead of the site, and leaves the private server as a portal would.</summary>
internal static class CommandRun
{
    /// <summary>A first word that is no option asks for a command.</summary>
    internal static bool Names(string[] arguments) => arguments is [var first, ..] && first.Length > 0 && char.IsAsciiLetter(first[0]) && !first.Contains('=', StringComparison.Ordinal);

    internal static async Task<int> RunAsync(IServiceProvider services, string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        try
        {
            var commands = services.GetServices<IOperatorCommand>().ToList();
            if (commands.FirstOrDefault(c => c.Name == arguments[0]) is { } command) return await command.RunAsync(arguments[1..], Console.Out, stop.Token);
            var known = commands.Select(c => "\n  " + c.Usage);
            throw new StartRefusedException($"there is no command '{arguments[0]}'.{string.Concat(known)}");
        }
        finally
        {
            await services.GetRequiredService<DatabaseStart>().StoppedAsync(default);
        }
    }
}
