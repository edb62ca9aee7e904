namespace EventPortal.Shared;

/// <summary>
/// What an operator runs instead of the site: <c>dotnet EventPortal.dll &lt;name&gt; [arguments]</c>. The settings are checked and the database is there and
/// migrated; nothing else of the portal runs. A slice registers its own.
/// </summary>
public interface IOperatorCommand
{
    /// <summary>The first word after the portal's name.</summary>
    string Name { get; }

    /// <summary>One line for "no such command": arguments, then what it does.</summary>
    string Usage { get; }

    /// <returns>The exit code: 0 is well.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken);
}
