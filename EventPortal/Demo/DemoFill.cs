using System.Globalization;
using System.Text.Json;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.CheckIns;
using EventPortal.Demo.Json;
using EventPortal.Payments;
using EventPortal.Registrations;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Demo;

/// <summary>Further participants with real, paid orders until every ticket type is as full as the data wants it.</summary>
internal static class DemoFill
{
    private const int OrdersPerFlush = 300;

    internal static async Task SeedAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        var pool = DemoFiles.Read<DemoPeople>("people").Pool;
        var taken = await world.Db.Registrations.AcrossTenants()
            .Where(r => r.Status != RegistrationStatus.Cancelled && r.Status != RegistrationStatus.Expired)
            .GroupBy(r => r.TicketTypeId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var orders = 0;
        foreach (var ((slug, _), (type, data)) in world.Tickets)
        {
            var (found, _) = world.Events[slug];
            if (found.Status is EventStatus.Draft or EventStatus.Cancelled) continue;
            var missing = Wanted(data) - taken.GetValueOrDefault(type.Id);
            while (missing > 0)
            {
                var places = Math.Min(missing, 1 + world.Random.Next(10) / 6 * (1 + world.Random.Next(4)));
                SeedOrder(world, pool, found, type, places);
                missing -= places;
                if (++orders % OrdersPerFlush == 0) await world.FlushAsync(cancellationToken);
            }
        }
        await world.FlushAsync(cancellationToken);
    }

    private static int Wanted(DemoTicketType data) => data switch
    {
        { Quantity: null } => data.SoldCount ?? 0,
        { Left: { } left } => data.Quantity.Value - left,
        { Fill: { ValueKind: JsonValueKind.String } fill } => fill.GetString() == "soldOut" ? data.Quantity.Value : data.Quantity.Value - 3,
        { Fill: { ValueKind: JsonValueKind.Number } fill } => (int)(data.Quantity.Value * fill.GetDouble()),
        _ => 0,
    };

    private static void SeedOrder(DemoWorld world, DemoPool pool, Event found, TicketType type, int places)
    {
        var latest = DemoEventSeeding.Earlier(world.Now, found.StartsAt).AddHours(-1);
        var placedAt = latest.AddMinutes(-world.Random.Next(60, 60 * 24 * 18));
        var people = Enumerable.Range(0, places).Select(_ => NewPerson(world, pool)).ToList();
        var order = Order.Place(
            new OrderDraft
            {
                OrganizationId = found.OrganizationId, PlacementKey = "demo:" + Guid.CreateVersion7(placedAt).ToString("N"), Customer = people[0], Culture = "uk",
                Items = [new OrderLine(found.Id, type.Id, null, type.Title, found.Content.Title, places, type.FullPrice, type.Price, Shared.Domain.Money.Zero(type.Currency), null)],
            },
            world.Numbers.Next(placedAt), placedAt);
        world.Add(order, placedAt);
        if (order.Total.IsZero) order.ConfirmFree(placedAt);
        else Pay(world, order, placedAt);
        if (found.Status is EventStatus.Completed) order.Complete();
        foreach (var person in people) Register(world, found, type, order, person, placedAt);
    }

    private static void Pay(DemoWorld world, Order order, DateTimeOffset placedAt)
    {
        var paidAt = placedAt.AddMinutes(3);
        var payment = Payment.Create(
            order.OrganizationId, order.Id, world.Gateways[order.OrganizationId].Id, null, order.Total, order.Number + "-1", "demo:" + order.Number,
            "/", null, placedAt);
        payment.Record(new TransactionEntry(TransactionKind.Callback, true, order.Total, """{"status":"success"}""", "demo-" + order.Number), paidAt);
        payment.Complete(order.Total, "demo-" + order.Number, paidAt);
        world.Add(payment, placedAt);
        order.MarkPaid(order.Total, paidAt);
    }

    private static void Register(DemoWorld world, Event found, TicketType type, Order order, Person person, DateTimeOffset placedAt)
    {
        var lesson = found.Settings.LessonsAreAlternatives && found.Lessons.Count > 0 ? found.Lessons[world.Random.Next(found.Lessons.Count)].Id : (Guid?)null;
        var request = EventRequest.ByCheckout(found.OrganizationId, found.Id, lesson, null, person, [], placedAt);
        var registration = Registration.Create(
            new RegistrationDraft(found.OrganizationId, found.Id, type.Id, lesson, null, order.Id, request.Id, person, [], "uk", null), placedAt);
        registration.Confirm(placedAt.AddMinutes(3));
        request.Complete();
        world.Add(request, placedAt);
        world.Add(registration, placedAt);
        if (found.Status is not EventStatus.Completed || world.Random.Next(100) >= 85) return;
        var at = found.StartsAt.AddMinutes(world.Random.Next(-45, 15));
        registration.CheckIn(at);
        world.Add(CheckIn.Create(found.OrganizationId, found.Id, registration.Id, null, new DoorKeeper(null, null, "Вхід 1"), CheckInMethod.QrScan, at), at);
    }

    private static Person NewPerson(DemoWorld world, DemoPool pool)
    {
        T Any<T>(IReadOnlyList<T> values) => values[world.Random.Next(values.Count)];
        var number = world.People.Count + 1;
        var type = Any(Enum.GetValues<InstitutionType>());
        var place = Any(pool.Settlements);
        var person = new Person
        {
            FirstName = Any(world.Random.Next(10) < 7 ? pool.FemaleFirstNames : pool.MaleFirstNames), LastName = Any(pool.LastNames),
            Email = string.Create(CultureInfo.InvariantCulture, $"uchasnyk{number}@example.com"), Phone = string.Create(CultureInfo.InvariantCulture, $"+38067{number:0000000}"),
            Settlement = place.Settlement, AreaId = world.Areas[place.Area].Id, InstitutionType = type,
            Institution = Any(pool.Institutions[type.ToString().ToLowerInvariant()]),
        };
        world.People.Add(person.Email, person);
        return person;
    }
}
