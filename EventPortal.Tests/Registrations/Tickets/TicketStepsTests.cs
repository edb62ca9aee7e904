using System.Globalization;
using EventPortal.Catalog.Events;
using EventPortal.Registrations;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Components;
using EventPortal.Registrations.Requests;
using EventPortal.Registrations.Tickets;
using EventPortal.Shared.Web.Ui;
using EventPortal.Tests.CheckIns;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace EventPortal.Tests.Registrations.Tickets;

public sealed class TicketStepsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task Steps_PaidPlace_WaitsForTheEvent()
    {
        var at = await world.EventAsync();
        Assert.Equal("+Замовлення +Сплачено +Підтвердження *Участь", await StepsAsync(await world.PlaceAsync(at, order: await world.OrderAsync(at))));
    }

    [Fact]
    public async Task Steps_ApprovalAndCertificate_AreThereOnlyWhereTheEventHasThem()
    {
        var at = await world.EventAsync();
        await portal.ReadAsync(async db =>
        {
            var e = await db.Set<Event>().SingleAsync(x => x.Id == at.EventId);
            e.Configure(e.Settings with { ApprovalRequired = true }, default, hide: false);
            db.Entry(e).ComplexProperty(x => x.Content).Property(c => c.CertificateTime).CurrentValue = 90;
            return await db.SaveChangesAsync();
        });
        var request = EventRequest.Apply(at.OrganizationId, at.EventId, null, null, new() { FirstName = "Ніна", LastName = "Коваль", Email = "nina@example.com" }, [], world.Now);
        var place = Registration.Create(new(at.OrganizationId, at.EventId, at.TicketTypeId, null, null, null, request.Id, request.Person, [], "uk", null), world.Now);
        await portal.InsertAsync(request);
        await portal.InsertAsync(place);
        Assert.Equal("+Заявка -Підтвердження -Участь -Сертифікат", await StepsAsync(place));
    }

    [Fact]
    public async Task Steps_Unpaid_AsksForThePayment()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at, order: await world.OrderAsync(at, paid: false), waits: true);
        Assert.Equal("+Замовлення *Оплата -Підтвердження -Участь", await StepsAsync(place));
    }

    [Fact]
    public async Task Steps_Lapsed_EndsAtThePayment()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at, order: await world.OrderAsync(at, paid: false), waits: true, shape: r => r.Expire(world.Now.AddHours(1)));
        Assert.Equal("+Замовлення !Оплата", await StepsAsync(place));
    }

    [Fact]
    public async Task Steps_Cancelled_EndsThere() =>
        Assert.Equal("!Скасовано", await StepsAsync(await world.PlaceAsync(await world.EventAsync(), shape: r => r.Cancel("", world.Now))));

    [Fact]
    public async Task Steps_Attended_IsDone() =>
        Assert.Equal("+Підтвердження +Участь", await StepsAsync(await world.PlaceAsync(await world.EventAsync(), shape: r => r.CheckIn(world.Now))));

    private async Task<string> StepsAsync(Registration place)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uk-UA");
        var view = (await portal.SendAs(TestUsers.Guest, (TicketQueries q) => q.FindAsync(place.Id, TestContext.Current.CancellationToken)))!;
        var loc = portal.Services.GetRequiredService<IStringLocalizer<RegistrationsText>>();
        return string.Join(' ', new TicketSteps(view, loc, world.Now).List().Select(s => Mark(s.State) + s.Title));
    }

    private static string Mark(TimelineState state) => state switch
    {
        TimelineState.Done => "+",
        TimelineState.Now => "*",
        TimelineState.Failed => "!",
        _ => "-",
    };
}
