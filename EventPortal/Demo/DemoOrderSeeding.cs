using EventPortal.CheckIns;
using EventPortal.Demo.Json;
using EventPortal.Payments;
using EventPortal.Payments.Refunds;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Orders;

namespace EventPortal.Demo;

/// <summary>The listed orders: one in every state, with their payments, refunds, registrations and check-ins.</summary>
internal static class DemoOrderSeeding
{
    internal static async Task SeedAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        // numbered orders first, so that the seeds' own number is free
        foreach (var data in DemoFiles.Read<DemoOrders>("orders").Orders.OrderBy(o => o.Number is null)) SeedOrder(world, data);
        await world.FlushAsync(cancellationToken);
    }

    private static void SeedOrder(DemoWorld world, DemoOrder data)
    {
        // prepayment and exams come with their own slices; until then such lines are not sold, so they are not shown as sold
        var items = data.Items.Where(i => i.Product is not "exam").ToList();
        if (data.Prepayment is not null || items.Count == 0) return;
        var placedAt = data.PlacedAt.At(world.Now);
        var order = Order.Place(Draft(world, data, items, placedAt), world.Numbers.Next(placedAt), placedAt);
        world.Add(order, placedAt);
        if (data.Number is not null) world.Set(order, nameof(Order.Number), data.Number);
        SeedPayments(world, data, order, placedAt);
        MoveToStatus(order, data, placedAt);
        foreach (var item in items)
            foreach (var participant in item.Participants) SeedRegistration(world, data, order, item, participant, placedAt);
    }

    private static OrderDraft Draft(DemoWorld world, DemoOrder data, List<DemoItem> items, DateTimeOffset placedAt) => new()
    {
        OrganizationId = world.Organizations[data.Organization].Id, PlacementKey = "demo:" + data.Key, Customer = world.People[data.Customer],
        UserId = world.AccountOfPerson.TryGetValue(data.Customer, out var user) ? user : null, CompanyName = data.CompanyName, TaxCode = data.TaxCode,
        PromocodeId = data.Promocode is null ? null : world.Promocodes[data.Promocode].Id, Culture = "uk",
        ExpiresAt = data.Status == "new" ? world.Now.AddHours(20) : placedAt.AddHours(72),
        Items = [.. items.Select(i => Line(world, data, i))],
    };

    private static OrderLine Line(DemoWorld world, DemoOrder data, DemoItem item)
    {
        var (found, _) = world.Events[item.Event];
        var product = item.Product is null ? world.Tickets[(item.Event, item.Ticket!)].Type.Id : world.Recordings[item.Event].Id;
        var title = item.Ticket ?? world.Recordings[item.Event].Title;
        return new OrderLine(
            found.Id, product, null, title, found.Content.Title, item.Quantity, world.Money(item.ListPrice, data.Currency),
            world.Money(item.ClearPrice, data.Currency), world.Money(item.PromocodeDiff, data.Currency),
            data.Promocode is null || item.PromocodeDiff == 0 ? null : world.Promocodes[data.Promocode].Id);
    }

    private static void SeedPayments(DemoWorld world, DemoOrder data, Order order, DateTimeOffset placedAt)
    {
        for (var i = 0; i < data.Payments.Length && !order.Total.IsZero; i++)
        {
            var attempt = data.Payments[i];
            var startedAt = DemoEventSeeding.Earlier(placedAt.AddMinutes(attempt.MinutesAfterPlacing), world.Now);
            var payment = Payment.Create(
                order.OrganizationId, order.Id, world.Gateways[order.OrganizationId].Id, order.UserId, order.Total, $"{order.Number}-{i + 1}",
                $"demo:{data.Key}:{i}", "/", null, startedAt);
            payment.StopAsking();
            world.Add(payment, startedAt);
            foreach (var exchange in attempt.Transactions)
                payment.Record(new TransactionEntry(
                    TransactionKind.Callback, exchange.IsSuccess, order.Total, exchange.GatewayResponse.ToString(), exchange.Token,
                    string.IsNullOrEmpty(exchange.Error) ? null : exchange.Error, null, exchange.CustomerId), startedAt);
            MovePayment(world, payment, attempt, placedAt, startedAt);
        }
    }

    private static void MovePayment(DemoWorld world, Payment payment, DemoPayment attempt, DateTimeOffset placedAt, DateTimeOffset startedAt)
    {
        if (attempt.Status == "PROCESSING") payment.Process();
        if (attempt.Status == "FAILED") payment.Fail(attempt.Message ?? "Банк відхилив оплату");
        if (attempt.Status == "CANCELLED") payment.Cancel();
        if (attempt.Status is not ("COMPLETED" or "REFUNDED" or "PARTIALLY_REFUNDED")) return;
        payment.Complete(payment.Amount, attempt.Transactions.FirstOrDefault()?.Token, startedAt);
        foreach (var back in attempt.Refunds ?? [])
        {
            var at = DemoEventSeeding.Earlier(placedAt.AddHours(back.HoursAfterPlacing), world.Now);
            var refund = Refund.Create(payment.OrganizationId, payment.Id, world.Money(back.Amount, payment.Currency), back.Reason, at);
            world.Add(refund, at);
            if (back.Status != "FAILED") payment.HoldForRefund(refund.Amount);
            refund.Send(at);
            if (back.Status == "FAILED") refund.Fail("Провайдер відмовив у поверненні");
            if (back.Status != "COMPLETED") continue;
            refund.Complete("demo-refund-" + payment.ProviderReference, at);
            payment.Refunded(refund.Amount);
        }
    }

    private static void MoveToStatus(Order order, DemoOrder data, DateTimeOffset placedAt)
    {
        if (data.PaymentStatus is "paid" or "refunded")
        {
            if (order.Total.IsZero) order.ConfirmFree(placedAt);
            else order.MarkPaid(order.Total, placedAt.AddMinutes(3));
        }
        if (data.PaymentStatus == "error") order.MarkPaymentFailed(placedAt.AddHours(1));
        if (data.Status == "canceled") order.Cancel(data.CancellationReason ?? "Скасовано замовником", placedAt.AddHours(2));
        if (data.PaymentStatus == "refunded") order.MarkRefunded();
        if (data.Status == "completed") order.Complete();
    }

    private static void SeedRegistration(DemoWorld world, DemoOrder data, Order order, DemoItem item, DemoParticipant participant, DateTimeOffset placedAt)
    {
        if (item.Ticket is null) return;
        var (found, _) = world.Events[item.Event];
        var (type, _) = world.Tickets[(item.Event, item.Ticket)];
        Guid? user = world.AccountOfPerson.TryGetValue(participant.Person, out var id) ? id : null;
        var answers = DemoSalesSeeding.Answers(found, participant.CustomFields);
        var lesson = participant.Lesson is null ? null : found.Lessons.FirstOrDefault(l => l.Title == participant.Lesson)?.Id;
        var request = EventRequest.ByCheckout(found.OrganizationId, found.Id, lesson, user, world.People[participant.Person], answers, placedAt);
        world.Add(request, placedAt);
        var isReserved = participant.Status is "RESERVED" or "EXPIRED";
        var registration = Registration.Create(
            new RegistrationDraft(
                found.OrganizationId, found.Id, type.Id, lesson, user, order.Id, request.Id, world.People[participant.Person], answers, "uk",
                isReserved ? participant.Status == "EXPIRED" ? placedAt.AddHours(1) : order.ExpiresAt : null),
            placedAt);
        world.Add(registration, placedAt);
        world.Set(registration, nameof(Registration.ConfirmationCode), participant.ConfirmationCode);
        world.Set(registration, nameof(Registration.PassTest), participant.PassTest ?? false);
        world.Set(registration, nameof(Registration.JoinUrl), participant.JoinUrl);
        world.Set(registration, nameof(Registration.ExternalId), participant.ExternalId);
        MoveRegistration(world, registration, request, participant, found, placedAt);
    }

    private static void MoveRegistration(
        DemoWorld world, Registration registration, EventRequest request, DemoParticipant participant, Catalog.Events.Event found, DateTimeOffset placedAt)
    {
        if (participant.Status is "CONFIRMED" or "CHECKED_IN")
        {
            registration.Confirm(placedAt.AddMinutes(3));
            request.Complete();
        }
        if (participant.Status is "CANCELLED" or "EXPIRED") request.Cancel();
        if (participant.Status == "CANCELLED") registration.Cancel(participant.CancellationReason ?? "Скасовано замовником", placedAt.AddHours(2));
        if (participant.Status == "EXPIRED") registration.Expire(placedAt.AddHours(1));
        if (participant.Status != "CHECKED_IN") return;
        var at = found.StartsAt.AddMinutes(participant.CheckIn?.MinutesAfterStart ?? -10);
        registration.CheckIn(at);
        var keeper = new DoorKeeper(world.Organizations.Values.Single(o => o.Id == found.OrganizationId).OwnerId, null, "Вхід");
        var method = participant.CheckIn?.Method == "MANUAL" ? CheckInMethod.Manual : CheckInMethod.QrScan;
        world.Add(CheckIn.Create(found.OrganizationId, found.Id, registration.Id, null, keeper, method, at), at);
    }
}
