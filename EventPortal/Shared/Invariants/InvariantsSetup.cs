namespace EventPortal.Shared.Invariants;

public static class InvariantsSetup
{
    public static void AddInvariantChecks(this IServiceCollection services, params IEnumerable<InvariantCheck> checks)
    {
        foreach (var check in checks) services.AddSingleton(check);
    }
}
