using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Sales;

/// <summary>Every cell of every state table: what is allowed leads where it should, everything else throws and changes nothing.</summary>
public sealed class StateTransitionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static TheoryData<ReservationStatus, string, ReservationStatus?> Holds
    {
        get
        {
            var cells = new TheoryData<ReservationStatus, string, ReservationStatus?>();
            foreach (var from in Enum.GetValues<ReservationStatus>())
            {
                var held = from is ReservationStatus.Held;
                cells.Add(from, "Resize", held ? ReservationStatus.Held : null);
                cells.Add(from, "MoveTo", held ? ReservationStatus.Held : null);
                cells.Add(from, "Extend", held ? ReservationStatus.Held : null);
                cells.Add(from, "Convert", held ? ReservationStatus.Converted : null);
                cells.Add(from, "Release", held ? ReservationStatus.Released : null);
                cells.Add(from, "Expire", held ? ReservationStatus.Expired : null);
                // in time it is no more expirable than an ended hold is convertible
                cells.Add(from, "ExpireEarly", null);
                cells.Add(from, "ConvertLate", null);
                cells.Add(from, "ExtendLate", null);
            }
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Holds))]
    public void Reservation_EachStateAndVerb_LeadsToOrThrows(ReservationStatus from, string verb, ReservationStatus? to)
    {
        var hold = Reservation.Create(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), 2, Now.AddMinutes(15), Now);
        if (from is ReservationStatus.Converted) hold.Convert(Now);
        if (from is ReservationStatus.Released) hold.Release();
        if (from is ReservationStatus.Expired) hold.Expire(Now.AddMinutes(15));
        Check(to, () => hold.Status, from, () =>
        {
            switch (verb)
            {
                case "Resize": hold.Resize(3); break;
                case "MoveTo": hold.MoveTo(Guid.CreateVersion7(Now)); break;
                case "Extend": hold.Extend(Now.AddMinutes(30), Now); break;
                case "ExtendLate": hold.Extend(Now.AddMinutes(30), Now.AddMinutes(15)); break;
                case "Convert": hold.Convert(Now); break;
                case "ConvertLate": hold.Convert(Now.AddMinutes(15)); break;
                case "Release": hold.Release(); break;
                case "Expire": hold.Expire(Now.AddMinutes(15)); break;
                default: hold.Expire(Now.AddMinutes(15).AddTicks(-1)); break;
            }
        });
    }

    public static TheoryData<RegistrationStatus, string, RegistrationStatus?> Registrations
    {
        get
        {
            var cells = new TheoryData<RegistrationStatus, string, RegistrationStatus?>();
            foreach (var from in Enum.GetValues<RegistrationStatus>())
            {
                var waiting = from is RegistrationStatus.Reserved or RegistrationStatus.Pending;
                cells.Add(from, "Confirm", waiting ? RegistrationStatus.Confirmed : null);
                cells.Add(from, "Expire", from is RegistrationStatus.Reserved ? RegistrationStatus.Expired : null);
                cells.Add(from, "ExpireEarly", null);
                cells.Add(from, "Cancel", waiting || from is RegistrationStatus.Confirmed ? RegistrationStatus.Cancelled : null);
                cells.Add(from, "CheckIn", from is RegistrationStatus.Confirmed ? RegistrationStatus.CheckedIn : null);
                cells.Add(from, "UndoCheckIn", from is RegistrationStatus.CheckedIn ? RegistrationStatus.Confirmed : null);
                cells.Add(from, "Prolong", from is RegistrationStatus.Reserved ? RegistrationStatus.Reserved : null);
                cells.Add(from, "Name", waiting || from is RegistrationStatus.Confirmed ? from : null);
            }
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Registrations))]
    public void Registration_EachStateAndVerb_LeadsToOrThrows(RegistrationStatus from, string verb, RegistrationStatus? to)
    {
        var registration = RegistrationIn(from);
        Check(to, () => registration.Status, from, () =>
        {
            switch (verb)
            {
                case "Confirm": registration.Confirm(Now); break;
                case "Expire": registration.Expire(Now.AddMinutes(30)); break;
                case "ExpireEarly": registration.Expire(Now.AddMinutes(30).AddTicks(-1)); break;
                case "Cancel": registration.Cancel("ill", Now); break;
                case "CheckIn": registration.CheckIn(Now); break;
                case "UndoCheckIn": registration.UndoCheckIn(); break;
                case "Prolong": registration.Prolong(Now.AddHours(1)); break;
                default: registration.Name(new() { FirstName = "Оксана", LastName = "Шевчук", Email = "oksana@example.com" }, null); break;
            }
        });
    }

    public static TheoryData<EventRequestStatus, EventRequestDecision, string, bool> Requests
    {
        get
        {
            var cells = new TheoryData<EventRequestStatus, EventRequestDecision, string, bool>();
            foreach (var (status, decision) in new[]
            {
                (EventRequestStatus.New, EventRequestDecision.Pending), (EventRequestStatus.New, EventRequestDecision.Approved),
                (EventRequestStatus.New, EventRequestDecision.Rejected), (EventRequestStatus.Done, EventRequestDecision.Approved),
                (EventRequestStatus.Cancelled, EventRequestDecision.Cancelled),
            })
            {
                var open = status is EventRequestStatus.New;
                cells.Add(status, decision, "Approve", open && decision is EventRequestDecision.Pending);
                cells.Add(status, decision, "Reject", open && decision is EventRequestDecision.Pending);
                cells.Add(status, decision, "Complete", open && decision is EventRequestDecision.Approved);
                cells.Add(status, decision, "Cancel", open);
            }
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void EventRequest_EachStateAndVerb_LeadsToOrThrows(EventRequestStatus status, EventRequestDecision decision, string verb, bool allowed)
    {
        var request = EventRequest.Apply(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), null, null, new(), [], Now);
        if (decision is EventRequestDecision.Approved) request.Approve();
        if (decision is EventRequestDecision.Rejected) request.Reject("full");
        if (status is EventRequestStatus.Done) request.Complete();
        if (status is EventRequestStatus.Cancelled) request.Cancel();
        (EventRequestStatus, EventRequestDecision) to = verb switch
        {
            "Approve" => (EventRequestStatus.New, EventRequestDecision.Approved),
            "Reject" => (EventRequestStatus.New, EventRequestDecision.Rejected),
            "Complete" => (EventRequestStatus.Done, EventRequestDecision.Approved),
            _ => (EventRequestStatus.Cancelled, EventRequestDecision.Cancelled),
        };
        Check(allowed ? to : null, () => (request.Status, request.RegistrationStatus), (status, decision), () =>
        {
            switch (verb)
            {
                case "Approve": request.Approve(); break;
                case "Reject": request.Reject(null); break;
                case "Complete": request.Complete(); break;
                default: request.Cancel(); break;
            }
        });
    }

    public static TheoryData<OrderStatus, OrderPaymentStatus, string, OrderStatus?> Orders
    {
        get
        {
            var cells = new TheoryData<OrderStatus, OrderPaymentStatus, string, OrderStatus?>();
            foreach (var (status, payment) in new[]
            {
                (OrderStatus.New, OrderPaymentStatus.NotPaid), (OrderStatus.New, OrderPaymentStatus.Error), (OrderStatus.Confirmed, OrderPaymentStatus.Paid),
                (OrderStatus.Completed, OrderPaymentStatus.Paid), (OrderStatus.Canceled, OrderPaymentStatus.NotPaid),
                (OrderStatus.Canceled, OrderPaymentStatus.Paid), (OrderStatus.Canceled, OrderPaymentStatus.Refunded),
            })
            {
                var isNew = status is OrderStatus.New;
                cells.Add(status, payment, "MarkPaid", isNew ? OrderStatus.Confirmed : null);
                cells.Add(status, payment, "MarkPaidOtherSum", null);
                cells.Add(status, payment, "ConfirmFree", null);
                cells.Add(status, payment, "MarkPaymentFailed", isNew ? OrderStatus.New : null);
                cells.Add(status, payment, "Cancel", isNew || status is OrderStatus.Confirmed ? OrderStatus.Canceled : null);
                cells.Add(status, payment, "Revive", (status, payment) is (OrderStatus.Canceled, OrderPaymentStatus.NotPaid) ? OrderStatus.Confirmed : null);
                cells.Add(status, payment, "Complete", status is OrderStatus.Confirmed ? OrderStatus.Completed : null);
            }
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Order_EachStateAndVerb_LeadsToOrThrows(OrderStatus status, OrderPaymentStatus payment, string verb, OrderStatus? to)
    {
        var order = OrderIn(status, payment);
        Check(to, () => order.Status, status, () =>
        {
            switch (verb)
            {
                case "MarkPaid": order.MarkPaid(order.Total, Now); break;
                case "MarkPaidOtherSum": order.MarkPaid(order.Total + new Money(1, Currency.Uah), Now); break;
                case "ConfirmFree": order.ConfirmFree(Now); break;
                case "MarkPaymentFailed": order.MarkPaymentFailed(Now.AddMinutes(10)); break;
                case "Cancel": order.Cancel("ill", Now); break;
                case "Revive": order.Revive(order.Total, Now); break;
                default: order.Complete(); break;
            }
        });
    }

    private static Registration RegistrationIn(RegistrationStatus status)
    {
        var id = Guid.CreateVersion7(Now);
        var registration = Registration.Create(
            new(id, id, id, null, null, id, null, new(), [], "uk", status is RegistrationStatus.Reserved or RegistrationStatus.Expired ? Now.AddMinutes(30) : null), Now);
        if (status is RegistrationStatus.Expired) registration.Expire(Now.AddMinutes(30));
        if (status is RegistrationStatus.Cancelled) registration.Cancel("ill", Now);
        if (status is RegistrationStatus.Confirmed or RegistrationStatus.CheckedIn) registration.Confirm(Now);
        if (status is RegistrationStatus.CheckedIn) registration.CheckIn(Now);
        Assert.Equal(status, registration.Status);
        return registration;
    }

    private static Order OrderIn(OrderStatus status, OrderPaymentStatus payment)
    {
        var id = Guid.CreateVersion7(Now);
        var price = new Money(85_000, Currency.Uah);
        var order = Order.Place(
            new()
            {
                OrganizationId = id, PlacementKey = "key", Customer = new(), Culture = "uk", ExpiresAt = Now.AddHours(1),
                Items = [new(id, id, null, "Участь", "Курс", 1, price, price, Money.Zero(Currency.Uah), null)],
            },
            "OR-201126-001", Now);
        if (payment is OrderPaymentStatus.Error) order.MarkPaymentFailed(Now);
        if (payment is OrderPaymentStatus.Paid or OrderPaymentStatus.Refunded) order.MarkPaid(price, Now);
        if (status is OrderStatus.Canceled) order.Cancel("ill", Now);
        if (status is OrderStatus.Completed) order.Complete();
        if (payment is OrderPaymentStatus.Refunded) order.MarkRefunded();
        Assert.Equal((status, payment), (order.Status, order.PaymentStatus));
        return order;
    }

    private static void Check<TState>(TState? to, Func<TState> state, TState from, Action act)
        where TState : struct
    {
        if (to is { } expected)
        {
            act();
            Assert.Equal(expected, state());
            return;
        }
        Assert.Throws<DomainException>(act);
        Assert.Equal(from, state());
    }
}
