using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EventPortal.Sales.Orders;

/// <summary>Ends unpaid orders whose time ran out; each in a transaction of its own, so one that fails does not keep the others.</summary>
internal sealed class ExpireOrdersJob(IDbContextFactory<AppDbContext> contexts, OrderService orders, ILogger<ExpireOrdersJob> log) : IJob
{
    private const int Batch = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var id in await DueAsync(cancellationToken))
            try
            {
                if (await orders.ExpireAsync(id, cancellationToken)) log.LogInformation("Order {OrderId} lapsed unpaid", id);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Order {OrderId} could not lapse; it is tried again at the next run", id);
            }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = db.Now;
        // a job of the whole platform
        return await db.Orders.AcrossTenants().Where(o => o.Status == OrderStatus.New && o.ExpiresAt <= now)
            .OrderBy(o => o.ExpiresAt).Select(o => o.Id).Take(Batch).ToListAsync(cancellationToken);
    }
}
