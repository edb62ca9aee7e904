using System.Diagnostics;

namespace EventPortal.Shared.Data.PrivateServer;

/// <summary>Runs a program to its end and keeps what it said.</summary>
internal static class CommandLine
{
    internal static async Task<CommandResult> RunAsync(
        IReadOnlyList<string> command, CancellationToken cancellationToken, string? input = null)
    {
        var start = new ProcessStartInfo(command[0])
        {
            // the caller's folder may be closed to the server's OS user
            WorkingDirectory = "/", UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        // messages in English, so that they can be searched for; the portal's own settings are no business of the server
        start.Environment["LC_ALL"] = "C";
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        if (input is not null) await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, (await output + await errors).Trim());
    }
}

internal sealed record CommandResult(int ExitCode, string Output)
{
    internal bool Succeeded => ExitCode == 0;
}
