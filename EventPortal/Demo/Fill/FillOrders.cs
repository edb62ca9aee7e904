using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.CheckIns;
using EventPortal.Demo.Fill.Copy;
using EventPortal.Payments;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;

namespace EventPortal.Demo.Fill;

/// <summary>Orders of an event with everything that follows: payments, applications, places, entries. Most are paid; some lapsed, some still wait.</summary>
internal sealed class FillOrders(FillWorld world)
{
    /// <summary>Participants come again: there are fewer of them than places.</summary>
    private const int Known = 400_000;

    // of a million random codes two may be the same
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    internal (int Registrants, int Participants) Make(FilledEvent made, int places, int orders, CopyBatch batch)
    {
        var (registrants, participants) = (0, 0);
        if (places == 0) return (0, 0);
        var first = world.Random.Next(Known);
        var taken = 0;
        foreach (var size in FillShares.Sizes(places, orders, world.Random))
        {
            var ticket = made.Tickets[made.Tickets.Count > 1 && world.Random.Next(4) == 0 ? 1 : 0];
            // within an event everybody is somebody else
            var persons = Enumerable.Range(taken, size).Select(i => PersonOf((first + i) % Math.Max(Known, places))).ToList();
            taken += size;
            var (confirmed, came) = Order(made, ticket, persons, batch);
            registrants += confirmed;
            participants += came;
        }
        return (registrants, participants);
    }

    private (int Confirmed, int Came) Order(FilledEvent made, FilledTicket ticket, List<Person> persons, CopyBatch batch)
    {
        var (found, type) = (made.Event, ticket.Type);
        var latest = found.StartsAt < world.Now ? found.StartsAt : world.Now;
        // a buyer is some days earlier than the start or than today, and never before the event was there
        var placedAt = latest.AddMinutes(-90 - (latest - made.MadeAt).TotalMinutes * 0.95 * Math.Pow(world.Random.NextDouble(), 2));
        var fate = world.Random.Next(100) switch
        {
            < 5 => Fate.Lapsed,
            < 7 when found.Status is EventStatus.Published && !type.Price.IsZero => Fate.Waits,
            _ => Fate.Paid,
        };
        if (fate is Fate.Waits) placedAt = world.Now.AddMinutes(-world.Random.Next(1, 600));
        var order = Place(made, type, persons, placedAt, fate is Fate.Waits ? world.Now.AddDays(1) : placedAt.AddHours(24));
        if (fate is Fate.Paid) Pay(made, order, placedAt, batch);
        if (fate is Fate.Lapsed) order.Cancel("expired", placedAt.AddHours(24));
        if (fate is Fate.Paid && found.Status is EventStatus.Completed) order.Complete();
        batch.Add(order, placedAt);
        foreach (var item in order.Items) batch.Add(item);
        var came = 0;
        foreach (var (person, i) in persons.Select((p, i) => (p, i)))
            if (Register(made, ticket, order, person, fate, placedAt.AddMilliseconds(i), batch)) came++;
        return (fate is Fate.Paid ? persons.Count : 0, came);
    }

    private Order Place(FilledEvent made, Catalog.Products.TicketType type, List<Person> persons, DateTimeOffset placedAt, DateTimeOffset payUntil) => Sales.Orders.Order.Place(
        new OrderDraft
        {
            OrganizationId = made.Event.OrganizationId, PlacementKey = "fill:" + Guid.CreateVersion7(placedAt).ToString("N"), Customer = persons[0],
            Culture = made.Language.Language, ExpiresAt = payUntil,
            Items =
            [
                new OrderLine(made.Event.Id, type.Id, null, type.Title, made.Event.Content.Title, persons.Count, type.FullPrice, type.Price, Money.Zero(type.Currency), null),
            ],
        },
        world.Numbers.Next(placedAt), placedAt);

    private static void Pay(FilledEvent made, Order order, DateTimeOffset placedAt, CopyBatch batch)
    {
        var paidAt = placedAt.AddMinutes(3);
        if (order.Total.IsZero)
        {
            order.ConfirmFree(placedAt);
            return;
        }
        var payment = Payment.Create(
            order.OrganizationId, order.Id, made.Owner.Gateway.Id, null, order.Total, order.Number + "-1", "fill:" + order.Number, "/", null, placedAt);
        payment.Complete(order.Total, "fill-" + order.Number, paidAt);
        batch.Add(payment, placedAt);
        batch.Add(new Transaction(
            Guid.CreateVersion7(paidAt), payment.Id,
            new TransactionEntry(TransactionKind.Callback, true, order.Total, """{"status":"success"}""", "fill-" + order.Number), paidAt));
        order.MarkPaid(order.Total, paidAt);
    }

    /// <returns>Whether the participant came.</returns>
    private bool Register(FilledEvent made, FilledTicket ticket, Order order, Person person, Fate fate, DateTimeOffset placedAt, CopyBatch batch)
    {
        var found = made.Event;
        var request = EventRequest.ByCheckout(found.OrganizationId, found.Id, null, null, person, [], placedAt);
        var registration = Registration.Create(
            new RegistrationDraft(
                found.OrganizationId, found.Id, ticket.Type.Id, null, null, order.Id, request.Id, person, [], made.Language.Language,
                fate is Fate.Waits ? order.ExpiresAt : placedAt.AddHours(24)), placedAt);
        var came = false;
        if (fate is Fate.Waits) ticket.Reserved++;
        if (fate is Fate.Lapsed)
        {
            registration.Expire(placedAt.AddHours(25));
            request.Cancel();
        }
        if (fate is Fate.Paid)
        {
            registration.Confirm(placedAt.AddMinutes(3));
            request.Complete();
            ticket.Sold++;
            came = found.Status is EventStatus.Completed && world.Random.Next(100) < 70;
            if (came) Enter(found, registration, batch);
        }
        batch.Add(request, placedAt);
        batch.Add(registration, placedAt, codes.Add(registration.ConfirmationCode) ? null : AnotherCode());
        return came;
    }

    private Dictionary<string, object?> AnotherCode()
    {
        var code = Codes.NewCode();
        while (!codes.Add(code)) code = Codes.NewCode();
        return new(StringComparer.Ordinal) { [nameof(Registration.ConfirmationCode)] = code };
    }

    private void Enter(Catalog.Events.Event found, Registration registration, CopyBatch batch)
    {
        var at = found.StartsAt.AddMinutes(world.Random.Next(-45, 15));
        registration.CheckIn(at);
        batch.Add(CheckIn.Create(found.OrganizationId, found.Id, registration.Id, null, new DoorKeeper(null, null, "Вхід 1"), CheckInMethod.QrScan, at), at);
    }

    // the number decides everything about a person, so the one who comes again is the same one
    private Person PersonOf(int number)
    {
        var pool = world.Pool;
        var hash = (int)((uint)number * 2654435761 >> 8);
        var names = hash % 10 < 7 ? pool.FemaleFirstNames : pool.MaleFirstNames;
        var place = pool.Settlements[hash / 7 % 5 == 0 ? hash / 11 % pool.Settlements.Length : hash / 13 % 6];
        var type = (InstitutionType)(hash / 17 % 4);
        var institutions = pool.Institutions[type.ToString().ToLowerInvariant()];
        return new()
        {
            FirstName = names[hash / 19 % names.Length], LastName = pool.LastNames[hash / 23 % pool.LastNames.Length],
            Email = string.Create(CultureInfo.InvariantCulture, $"osoba{number}@example.com"), Phone = string.Create(CultureInfo.InvariantCulture, $"+38050{number:0000000}"),
            Settlement = place.Settlement, AreaId = world.Areas[place.Area], InstitutionType = type, Institution = institutions[hash / 29 % institutions.Length],
        };
    }

    /// <summary>What becomes of an order.</summary>
    private enum Fate
    {
        Paid,
        Lapsed,
        Waits,
    }
}
