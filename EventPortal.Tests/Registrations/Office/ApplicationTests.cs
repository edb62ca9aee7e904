using EventPortal.Catalog.Events;
using EventPortal.Registrations;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Office;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Applications;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Grid;
using EventPortal.Tests.Sales;
using EventPortal.Tests.Sales.Orders;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Registrations.Office;

/// <summary>Apply → approve → personal link → cart.</summary>
public sealed class ApplicationTests(PlaceNamingTests.Fixture shop) : IClassFixture<PlaceNamingTests.Fixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approve_Application_SendsALinkThatPutsThePlaceInTheCart()
    {
        var offered = await OfferAsync();
        var request = await ApplyAsync(offered);
        Assert.Equal(1, await DecideAsync(offered.OrganizationId, true, null, request.Id));
        // decided once, whoever clicks again
        Assert.Equal(0, await DecideAsync(offered.OrganizationId, false, "пізно", request.Id));
        await shop.RunOutboxAsync();

        var approved = (await shop.FindAsync<EventRequest>(request.Id))!;
        var letter = Assert.Single(shop.Sink.Letters, l => l.Recipients.Contains(request.Person.Email!));
        Assert.StartsWith("Заявку схвалено", letter.Mime.DecodedHeader("Subject"), StringComparison.Ordinal);
        var view = await shop.UseAsync((ApplicationForms f) => f.FindApprovedAsync(approved.ApprovalToken!, Token));
        var held = await shop.AddAsync(ShopFixture.NewKey(), Assert.Single(view!.Offers).ProductId, 1, approved.ApprovalToken);
        Assert.Equal(HoldOutcome.Held, held.Outcome);
        Assert.Equal(HoldOutcome.ApprovalNeeded, (await shop.AddAsync(ShopFixture.NewKey(), offered.ProductId)).Outcome);
    }

    [Fact]
    public async Task Reject_Many_TellsEachWhyAndLeavesTheDecidedOnes()
    {
        var offered = await OfferAsync();
        var (first, second, third) = (await ApplyAsync(offered), await ApplyAsync(offered), await ApplyAsync(offered));
        await DecideAsync(offered.OrganizationId, true, null, first.Id);
        Guid[] all = [first.Id, second.Id, third.Id];
        Assert.Equal(2, await shop.SendAs(TestUsers.Guest, (ApplicationDesk d) => d.PendingAsync(all, Token), offered.OrganizationId));
        Assert.Equal(2, await DecideAsync(offered.OrganizationId, false, "Місць більше немає", all));
        await shop.RunOutboxAsync();
        Assert.Equal(EventRequestDecision.Approved, (await shop.FindAsync<EventRequest>(first.Id))!.RegistrationStatus);
        Assert.Single(shop.Sink.Letters, l => l.Recipients.Contains(third.Person.Email!) && l.Mime.DecodedHeader("Subject")!.StartsWith("Заявку відхилено", StringComparison.Ordinal));
        var counts = await shop.SendAs(TestUsers.Guest, (ApplicationDesk d) => d.CountAsync(new(), offered.EventId, Token), offered.OrganizationId);
        Assert.Equal((1, 2), (counts[EventRequestDecision.Approved], counts[EventRequestDecision.Rejected]));
    }

    [Fact]
    public async Task Apply_SameAddressManyTimes_IsOneApplicationUntilItIsRejected()
    {
        var offered = await OfferAsync();
        var person = Someone();
        var done = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => await Record.ExceptionAsync(() => ApplyAsync(offered, person)) is null));
        Assert.Equal(1, done.Count(d => d));
        Assert.Equal(RegistrationsErrors.AlreadyApplied, await RefusalAsync(() => ApplyAsync(offered, person)));
        var request = await shop.ReadAsync(db => db.Set<EventRequest>().SingleAsync(r => r.EventId == offered.EventId, Token));
        await DecideAsync(offered.OrganizationId, false, null, request.Id);
        await ApplyAsync(offered, person);
    }

    [Fact]
    public async Task Apply_EventWithoutApprovalOrOver_IsRefused()
    {
        var plain = await shop.OfferAsync();
        Assert.Equal(RegistrationsErrors.NoApplications, await RefusalAsync(() => ApplyAsync(plain)));
        Assert.Null(await shop.UseAsync((ApplicationForms f) => f.FindAsync(plain.EventId, null, Token)));
    }

    [Fact]
    public async Task Decide_AnotherOrganization_ChangesNothing()
    {
        var offered = await OfferAsync();
        var request = await ApplyAsync(offered);
        var stranger = await shop.NewOrganizationAsync();
        Assert.Equal(0, await DecideAsync(stranger, true, null, request.Id));
        Assert.Empty(await shop.SendAs(TestUsers.Guest, (ApplicationDesk d) => d.PageAsync(new GridState(), offered.EventId, Token), stranger));
        Assert.Equal(EventRequestDecision.Pending, (await shop.FindAsync<EventRequest>(request.Id))!.RegistrationStatus);
    }

    [Fact]
    public async Task WaitingIds_AllThatTheListFinds_AreTheUndecidedOfIt()
    {
        var (offered, other) = (await OfferAsync(), await OfferAsync());
        var (decided, second, third) = (await ApplyAsync(offered), await ApplyAsync(offered), await ApplyAsync(offered));
        await ApplyAsync(other);
        await DecideAsync(offered.OrganizationId, true, null, decided.Id);
        Assert.Equal([second.Id, third.Id], await IdsAsync(new(), 100));
        Assert.Equal([second.Id], await IdsAsync(new(), 1));
        Assert.Equal([third.Id], await IdsAsync(new() { Text = third.Person.Email! }, 100));
        Assert.Empty(await IdsAsync(new() { State = "approved" }, 100));
        Assert.Equal((2, 0), (await WaitingAsync(offered.OrganizationId, offered.OrganizationId), await WaitingAsync(offered.OrganizationId, other.OrganizationId)));

        Task<IReadOnlyList<Guid>> IdsAsync(GridState state, int most) =>
            shop.SendAs(TestUsers.Guest, (ApplicationDesk d) => d.WaitingIdsAsync(state, null, most, Token), offered.OrganizationId);
        Task<int> WaitingAsync(Guid organization, Guid of) => shop.SendAs(TestUsers.Guest, (ApplicationDesk d) => d.WaitingAsync(of, Token), organization);
    }

    private Task<Offered> OfferAsync() => shop.OfferAsync(price: 0, shape: (e, _) => e.Configure(new() { ApprovalRequired = true }, ParticipantsVisibility.Closed, hide: false));

    private static Person Someone() => new() { FirstName = "Ніна", LastName = "Коваль", Email = ShopFixture.NewEmail() };

    private async Task<EventRequest> ApplyAsync(Offered offered, Person? person = null)
    {
        person ??= Someone();
        // ids of one moment have no order
        shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await shop.UseAsync((IApplications a) => a.ApplyAsync(offered.EventId, null, null, person, [], "uk", Token));
        return await shop.ReadAsync(db => db.Set<EventRequest>().OrderByDescending(r => r.Id).FirstAsync(r => r.EventId == offered.EventId && r.ApplicantKey == person.Email, Token));
    }

    private Task<int> DecideAsync(Guid organization, bool approve, string? reason, params Guid[] ids) =>
        shop.SendAs(TestUsers.Guest, (ApplicationDesk d) => d.DecideAsync(ids, approve, reason, Token), organization);

    private static async Task<DomainError> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<DomainException>(act)).Error;
}
