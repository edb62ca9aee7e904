using System.Globalization;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EventPortal.Payments.Sandbox;

internal sealed class TestPayments(
    IDbContextFactory<AppDbContext> contexts, SandboxAccounts accounts, IStringLocalizer<PaymentsText> texts, TimeProvider time) : ITestPayments
{
    public async Task<Guid> OfferAsync(Guid organizationId, string organizationName, CancellationToken cancellationToken)
    {
        // across tenants: called for a new organization, before anybody belongs to it
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, organizationId, cancellationToken) is { } known) return known.Id;
        var (merchant, gateway) = accounts.Open(organizationId, organizationName, Name(), order: 0, time.GetUtcNow());
        db.SandboxMerchants.Add(merchant);
        db.PaymentGateways.Add(gateway);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return gateway.Id;
        }
        // two at once: the bank has one merchant per organization
        catch (DbUpdateException e) when (e.IsUniqueViolation("IX_Merchants_Code"))
        {
            return (await FindAsync(db, organizationId, cancellationToken))!.Id;
        }
    }

    private static Task<PaymentGateway?> FindAsync(AppDbContext db, Guid organizationId, CancellationToken cancellationToken) => db.PaymentGateways.AcrossTenants()
        .AsNoTracking().FirstOrDefaultAsync(g => g.OrganizationId == organizationId && g.Provider == SandboxGateway.Key, cancellationToken);

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
