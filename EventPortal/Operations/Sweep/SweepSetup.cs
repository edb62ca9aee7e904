using EventPortal.Accounts.Contracts;
using EventPortal.Shared;
using EventPortal.Shared.Invariants;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Operations.Sweep;

internal static class SweepSetup
{
    /// <summary>Seconds over a million registrations, and nobody waits for it: often enough to be early, seldom enough not to be felt.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    internal static void AddSweep(this IServiceCollection services)
    {
        services.AddScoped<SweepService>();
        services.AddScoped<FindingLinks>();
        services.AddSingleton<CheckWords>();
        services.AddSingleton<IOperatorCommand, SweepCommand>();
        services.AddInvariantChecks(OutboxChecks.All());
        services.AddPortalJob<SweepJob>(SweepJob.Name, Every);
        services.AddSingleton(new NavItem(
            NavArea.Platform, "check", typeof(OperationsText), "Sweep.Nav", _ => OperationsUrls.Sweep, Order: 60, Section: NavSection.System, Policy: AccountPolicies.Admin));
        services.AddSingleton(new NavItem(NavArea.User, "flag", typeof(OperationsText), "Platform.Nav", _ => OperationsUrls.Home, Order: 50, Policy: AccountPolicies.Admin));
    }
}
