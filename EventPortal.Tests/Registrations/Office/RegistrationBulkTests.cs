using EventPortal.Payments.Refunds;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Office;
using EventPortal.Sales.Checkout;
using EventPortal.Tests.Sales.Orders;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Registrations.Office;

public sealed class RegistrationBulkTests(PlaceNamingTests.Fixture shop) : IClassFixture<PlaceNamingTests.Fixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancel_MixedStates_TellsWhoAndWhyBeforeAndDoesJustThat()
    {
        var offered = await shop.OfferAsync(price: 85_000, quantity: 20);
        var paid = await PaidAsync(offered.ProductId, 2);
        var unpaid = await shop.PlacesAsync(await shop.BuyAsync(offered.ProductId, 2));
        var came = Assert.Single(await PaidAsync(offered.ProductId, 1));
        await EnterAsync(came.Id);

        var plan = await PlanAsync(offered.OrganizationId, new(BulkAction.Cancel) { Reason = "Зал зачинено" }, [paid[0].Id, unpaid[0].Id, came.Id]);
        Assert.Equal(1, plan.Will);
        Assert.Equal([("Bulk.Not.Entered", 1), ("Bulk.Not.OtherPlaces", 1)], plan.Wont.Select(w => (w.Why, w.Count)).Order());
        Assert.Equal(85_000, Assert.Single(plan.Returned).MinorUnits);
        // a plan changes nothing
        Assert.Equal(RegistrationStatus.Confirmed, (await shop.FindAsync<Registration>(paid[0].Id))!.Status);

        var whole = await PlanAsync(offered.OrganizationId, plan.Order, [.. paid.Concat(unpaid).Select(p => p.Id), came.Id]);
        Assert.Equal(4, whole.Will);
        Assert.Equal(4, (await RunAsync(offered.OrganizationId, whole)).Done);
        Assert.Equal(RegistrationStatus.Cancelled, (await shop.FindAsync<Registration>(unpaid[1].Id))!.Status);
        Assert.Equal((1, 0), await shop.StockAsync(offered.ProductId));
        Assert.Equal(170_000, await RefundedAsync(paid[0].OrderId!.Value));
        await shop.AssertSoundAsync();

        // done again, nothing is left to do; a plan that became old is told why
        Assert.Equal(0, (await PlanAsync(offered.OrganizationId, plan.Order, [.. paid.Select(p => p.Id)])).Will);
        var old = await RunAsync(offered.OrganizationId, whole);
        Assert.Equal((0, 4), (old.Done, old.Failed.Sum(f => f.Count)));
        Assert.Equal(170_000, await RefundedAsync(paid[0].OrderId!.Value));
    }

    [Fact]
    public async Task RemindAndResend_OnlyThoseItMakesSenseFor_GetALetterOnce()
    {
        var offered = await shop.OfferAsync(price: 85_000);
        var unpaid = await shop.PlacesAsync(await shop.BuyAsync(offered.ProductId, 3));
        var paid = Assert.Single(await PaidAsync(offered.ProductId, 1));
        await shop.RunOutboxAsync();
        List<Guid> all = [.. unpaid.Select(p => p.Id), paid.Id];

        var remind = await PlanAsync(offered.OrganizationId, new(BulkAction.Remind), all);
        // one letter an order, whatever it has of places
        Assert.Equal((3, 1, 1), (remind.Will, remind.Steps.Count, remind.Refused));
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        await RunAsync(offered.OrganizationId, remind);
        await RunAsync(offered.OrganizationId, remind);
        await shop.RunOutboxAsync();
        var customer = (await shop.ReadAsync(db => db.Set<EventPortal.Sales.Orders.Order>().SingleAsync(o => o.Id == unpaid[0].OrderId, Token))).Customer.Email!;
        Assert.Equal(2, shop.Sink.Letters.Count(l => l.Recipients.Contains(customer)));

        var resend = await PlanAsync(offered.OrganizationId, new(BulkAction.Resend), all);
        Assert.Equal((1, 3), (resend.Will, resend.Refused));
        var before = shop.Sink.Letters.Count(l => l.Recipients.Contains(paid.Person.Email!));
        await RunAsync(offered.OrganizationId, resend);
        await shop.RunOutboxAsync();
        Assert.Equal(before + 1, shop.Sink.Letters.Count(l => l.Recipients.Contains(paid.Person.Email!)));
    }

    [Fact]
    public async Task Tag_Twice_IsThereOnce()
    {
        var offered = await shop.OfferAsync(price: 0);
        var places = await shop.PlacesAsync(await shop.BuyAsync(offered.ProductId, 2));
        var order = new BulkOrder(BulkAction.Tag) { Tag = " Волонтер " };
        await RunAsync(offered.OrganizationId, await PlanAsync(offered.OrganizationId, order, [places[0].Id]));
        var plan = await PlanAsync(offered.OrganizationId, order with { Tag = "волонтер" }, [.. places.Select(p => p.Id)]);
        Assert.Equal(("Bulk.Not.Tagged", 1), (Assert.Single(plan.Wont).Why, plan.Will));
        await RunAsync(offered.OrganizationId, plan);
        Assert.Equal(1, await shop.ReadAsync(db => db.Set<Tag>().CountAsync(t => t.OrganizationId == offered.OrganizationId, Token)));
        Assert.Equal(2, await shop.ReadAsync(db => db.Set<RegistrationTag>().CountAsync(t => t.OrganizationId == offered.OrganizationId, Token)));
    }

    [Fact]
    public async Task Plan_AnotherOrganizationsPlaces_AreNotThere()
    {
        var offered = await shop.OfferAsync(price: 0);
        var place = Assert.Single(await shop.PlacesAsync(await shop.BuyAsync(offered.ProductId)));
        var stranger = await shop.NewOrganizationAsync();
        foreach (var action in new BulkOrder[] { new(BulkAction.Cancel) { Reason = "x" }, new(BulkAction.Resend), new(BulkAction.Tag) { Tag = "x" } })
        {
            var plan = await PlanAsync(stranger, action, [place.Id]);
            Assert.Equal((0, 0), (plan.Will, plan.Refused));
        }
        // a plan made up by hand does nothing either
        var forged = new BulkPlan(new(BulkAction.Cancel) { Reason = "x" }, [new(place.OrderId, [place.Id])], [], []);
        Assert.Equal(0, (await RunAsync(stranger, forged)).Done);
        Assert.Equal(RegistrationStatus.Confirmed, (await shop.FindAsync<Registration>(place.Id))!.Status);
    }

    private async Task<List<Registration>> PaidAsync(Guid product, int places)
    {
        PlacedOrder order = await shop.BuyAsync(product, places);
        await shop.PayAsync(order);
        return await shop.PlacesAsync(order);
    }

    private Task EnterAsync(Guid id) => shop.ReadAsync(async db =>
    {
        (await db.Set<Registration>().SingleAsync(r => r.Id == id, Token)).CheckIn(shop.Clock.Now);
        return await db.SaveChangesAsync(Token);
    });

    private Task<long> RefundedAsync(Guid orderId) => shop.ReadAsync(db => (
        from r in db.Set<Refund>() join p in db.Set<EventPortal.Payments.Payment>() on r.PaymentId equals p.Id where p.PayableId == orderId select r.AmountMinor).SumAsync(Token));

    private Task<BulkPlan> PlanAsync(Guid organization, BulkOrder order, IReadOnlyCollection<Guid> ids) =>
        shop.SendAs(TestUsers.Guest, (RegistrationBulk bulk) => bulk.PlanAsync(order, ids, Token), organization);

    private Task<BulkProgress> RunAsync(Guid organization, BulkPlan plan) => shop.SendAs(TestUsers.Guest, async (RegistrationBulk bulk) =>
    {
        var last = new BulkProgress(0, plan.Will, []);
        await foreach (var step in bulk.RunAsync(plan, Token)) last = step;
        return last;
    }, organization);
}
