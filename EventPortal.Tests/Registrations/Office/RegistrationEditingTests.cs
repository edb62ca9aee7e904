using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Office;
using EventPortal.Tests.Sales;
using EventPortal.Tests.Sales.Orders;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Registrations.Office;

public sealed class RegistrationEditingTests(PlaceNamingTests.Fixture shop) : IClassFixture<PlaceNamingTests.Fixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_SecondEditor_SeesWhatTheFirstWroteAndMayInsist()
    {
        var (organization, place) = await OneAsync();
        var (first, second) = (PersonInput.Of(place.Person), PersonInput.Of(place.Person));
        (first.Settlement, second.Settlement) = ("Полтава", "Львів");
        // the history is in the order of time: nothing may happen at once with something else
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<EditOutcome.Saved>(await SaveAsync(organization, place.Id, place.Person, first));

        var conflict = Assert.IsType<EditOutcome.Conflict>(await SaveAsync(organization, place.Id, place.Person, second));
        Assert.Equal("Полтава", conflict.Current.Settlement);
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<EditOutcome.Saved>(await SaveAsync(organization, place.Id, conflict.Current, second));

        Assert.Equal("Львів", (await shop.FindAsync<Registration>(place.Id))!.Person.Settlement);
        var details = await shop.SendAs(TestUsers.Guest, (RegistrationDesk desk) => desk.FindAsync(place.Id, Token), organization);
        Assert.Contains("Місто: Полтава → Львів", details!.History[0].What);
        Assert.Contains("Місто: – → Полтава", details.History[1].What);
    }

    [Fact]
    public async Task Save_BadInput_IsSaidAtItsFields()
    {
        var (organization, place) = await OneAsync();
        var typed = new PersonInput { FirstName = "<script>", LastName = new string('Я', 200), Email = "не пошта", Phone = "12" };
        var invalid = Assert.IsType<EditOutcome.Invalid>(await SaveAsync(organization, place.Id, place.Person, typed));
        Assert.Equal(["Email", "FirstName", "LastName", "Phone"], invalid.Errors.Keys.Order());
        Assert.Equal(place.Person, (await shop.FindAsync<Registration>(place.Id))!.Person);
    }

    [Fact]
    public async Task Save_AnotherAddress_EndsTheOldTicketAndSendsANewOne()
    {
        var (organization, place) = await OneAsync();
        await shop.RunOutboxAsync();
        var typed = PersonInput.Of(place.Person);
        typed.Email = ShopFixture.NewEmail();
        Assert.IsType<EditOutcome.Saved>(await SaveAsync(organization, place.Id, place.Person, typed));
        await shop.RunOutboxAsync();
        Assert.NotEqual(place.TicketSecret, (await shop.FindAsync<Registration>(place.Id))!.TicketSecret);
        Assert.Single(shop.Sink.Letters, l => l.Recipients.Contains(typed.Email));
    }

    [Fact]
    public async Task Save_AnotherOrganization_IsRefused()
    {
        var (_, place) = await OneAsync();
        var stranger = await shop.NewOrganizationAsync();
        var refused = await Assert.ThrowsAsync<EventPortal.Shared.Domain.DomainException>(() => SaveAsync(stranger, place.Id, place.Person, PersonInput.Of(place.Person with { LastName = "Чужий" })));
        Assert.Equal(EventPortal.Registrations.RegistrationsErrors.Unknown, refused.Error);
    }

    private async Task<(Guid Organization, Registration Place)> OneAsync()
    {
        var offered = await shop.OfferAsync(price: 0);
        return (offered.OrganizationId, Assert.Single(await shop.PlacesAsync(await shop.BuyAsync(offered.ProductId))));
    }

    private Task<EditOutcome> SaveAsync(Guid organization, Guid id, Person seen, PersonInput typed) =>
        shop.SendAs(TestUsers.Guest, (RegistrationEditing editing) => editing.SaveAsync(id, seen, typed, Token), organization);
}
