namespace EventPortal.Demo;

/// <summary>Demo data; section "Demo".</summary>
public sealed class DemoOptions
{
    /// <summary>Fill an empty portal with demo data and accounts at start. Never in production: everybody knows the password.</summary>
    public bool Seed { get; init; }
}
