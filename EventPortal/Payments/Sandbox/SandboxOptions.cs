namespace EventPortal.Payments.Sandbox;

/// <summary>The built-in test bank; section "Payments:Sandbox".</summary>
public sealed class SandboxOptions
{
    /// <summary>Unset: on in Development and in tests, off elsewhere. Switched on in Production it says so in the log: anybody can "pay".</summary>
    public bool? Enabled { get; init; }

    /// <summary>Where the bank's API is. Unset: this server itself, at the loopback address on which it listens.</summary>
    public Uri? BaseAddress { get; init; }

    internal static bool IsOn(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue<bool?>("Payments:Sandbox:Enabled") ?? (environment.IsDevelopment() || environment.IsEnvironment("Testing"));
}
