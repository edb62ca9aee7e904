using System.Globalization;
using EventPortal.Payments.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EventPortal.Payments.Sandbox;

internal sealed class TestPayments(
    IDbContextFactory<AppDbContext> contexts, SandboxAccounts accounts, IStringLocalizer<PaymentsText> texts, TimeProvider time) : ITestPayments
{
    public async Task<Guid> OfferAsync(Guid organizationId, string organizationName, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // across tenants: called for a new organization, before anybody belongs to it. The lock makes two calls at once one
        await db.Locked<Organizations.Organization>(organizationId).Select(o => o.Id).ToListAsync(cancellationToken);
        if (await db.PaymentGateways.AcrossTenants().FirstOrDefaultAsync(g => g.OrganizationId == organizationId && g.Provider == SandboxGateway.Key, cancellationToken) is { } known)
            return known.Id;
        var (merchant, gateway) = accounts.Open(organizationId, organizationName, Name(), order: 0, time.GetUtcNow());
        db.SandboxMerchants.Add(merchant);
        db.PaymentGateways.Add(gateway);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return gateway.Id;
    }

    // stored once, so in the portal's own language whoever asks
    private string Name()
    {
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Shared.Web.Cultures.PortalCultures.Default;
            return texts["Sandbox.MethodName"];
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
