using EventPortal.Payments;
using EventPortal.Payments.Gateways;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Payments;

/// <summary>Every cell of the two tables: state × verb, and state × what a provider says.</summary>
public sealed class PaymentStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly Money Price = new(10_000, Currency.Uah);

    private static readonly Dictionary<string, (PaymentStatus[] From, PaymentStatus To)> Verbs = new(StringComparer.Ordinal)
    {
        ["Process"] = ([PaymentStatus.Pending], PaymentStatus.Processing),
        ["Complete"] = ([PaymentStatus.Pending, PaymentStatus.Processing, PaymentStatus.Failed, PaymentStatus.Cancelled], PaymentStatus.Completed),
        ["Fail"] = ([PaymentStatus.Pending, PaymentStatus.Processing], PaymentStatus.Failed),
        ["Cancel"] = ([PaymentStatus.Pending, PaymentStatus.Processing], PaymentStatus.Cancelled),
        ["RefundPart"] = ([PaymentStatus.Completed, PaymentStatus.PartiallyRefunded], PaymentStatus.PartiallyRefunded),
        ["RefundRest"] = ([PaymentStatus.Completed, PaymentStatus.PartiallyRefunded], PaymentStatus.Refunded),
    };

    public static TheoryData<PaymentStatus, string> VerbCells
    {
        get
        {
            var cells = new TheoryData<PaymentStatus, string>();
            foreach (var status in Enum.GetValues<PaymentStatus>())
                foreach (var verb in Verbs.Keys) cells.Add(status, verb);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(VerbCells))]
    public void Verb_EveryState_ChangesOrRefuses(PaymentStatus from, string verb)
    {
        var payment = In(from);
        var (allowed, to) = Verbs[verb];
        if (allowed.Contains(from))
        {
            Do(payment, verb);
            Assert.Equal(to, payment.Status);
        }
        else
        {
            Assert.Throws<DomainException>(() => Do(payment, verb));
            Assert.Equal(from, payment.Status);
        }
    }

    public static TheoryData<PaymentStatus, string, PaymentStatus> ProviderCells
    {
        get
        {
            var cells = new TheoryData<PaymentStatus, string, PaymentStatus>();
            foreach (var from in Enum.GetValues<PaymentStatus>())
                foreach (var said in Enum.GetValues<ProviderStatus>()) cells.Add(from, said.ToString(), Expected(from, said));
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(ProviderCells))]
    public void Change_EveryStateAndWord_IsMonotonic(PaymentStatus from, string said, PaymentStatus to)
    {
        var payment = In(from);
        var changed = PaymentRules.Change(payment, Event(Enum.Parse<ProviderStatus>(said)), Now);
        Assert.Equal(to, payment.Status);
        Assert.Equal(from != to, changed);
    }

    [Fact]
    public void Change_UnknownForADay_Fails()
    {
        var payment = In(PaymentStatus.Pending);
        typeof(AggregateRoot).GetProperty(nameof(AggregateRoot.CreatedAt))!.SetValue(payment, Now);
        Assert.False(PaymentRules.Change(payment, Event(ProviderStatus.NotFound), Now.AddHours(24)));
        Assert.True(PaymentRules.Change(payment, Event(ProviderStatus.NotFound), Now.AddHours(24).AddSeconds(1)));
        Assert.Equal(PaymentStatus.Failed, payment.Status);
    }

    [Fact]
    public void HoldForRefund_MoreThanCaptured_IsRefused()
    {
        var payment = In(PaymentStatus.Completed);
        payment.HoldForRefund(new(9_999, Currency.Uah));
        Assert.Throws<DomainException>(() => payment.HoldForRefund(new(2, Currency.Uah)));
        payment.RefundFailed(new(9_999, Currency.Uah));
        payment.HoldForRefund(Price);
        Assert.True(payment.Refundable.IsZero);
    }

    [Theory]
    [InlineData("Waiting", 10, true)]
    [InlineData("Waiting", 16, false)]
    [InlineData("Processing", 60, true)]
    [InlineData("NotFound", 1, true)]
    [InlineData("NotFound", 3, false)]
    [InlineData(null, 74, true)]
    [InlineData(null, 76, false)]
    public void IsInFlight_OpenAttempt_DependsOnTheProviderAndTheTime(string? said, int minutes, bool expected)
    {
        var payment = Payment.Create(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), null, Price, "OR-1-1", "key", "/", Now.AddMinutes(15), Now);
        typeof(AggregateRoot).GetProperty(nameof(AggregateRoot.CreatedAt))!.SetValue(payment, Now);
        Assert.Equal(expected, PaymentRules.IsInFlight(payment, said is null ? null : Enum.Parse<ProviderStatus>(said), Now.AddMinutes(minutes)));
    }

    internal static Payment In(PaymentStatus status)
    {
        var payment = Payment.Create(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), null, Price, "OR-1-1", "key", "/", null, Now);
        typeof(AggregateRoot).GetProperty(nameof(AggregateRoot.CreatedAt))!.SetValue(payment, Now);
        string[] way = status switch
        {
            PaymentStatus.Pending => [],
            PaymentStatus.Processing => ["Process"],
            PaymentStatus.Completed => ["Complete"],
            PaymentStatus.Failed => ["Fail"],
            PaymentStatus.Cancelled => ["Cancel"],
            PaymentStatus.PartiallyRefunded => ["Complete", "RefundPart"],
            PaymentStatus.Refunded => ["Complete", "RefundRest"],
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
        foreach (var verb in way) Do(payment, verb);
        return payment;
    }

    private static PaymentStatus Expected(PaymentStatus from, ProviderStatus said) => (from, said) switch
    {
        (PaymentStatus.Pending or PaymentStatus.Processing or PaymentStatus.Failed or PaymentStatus.Cancelled, ProviderStatus.Paid or ProviderStatus.Refunded) => PaymentStatus.Completed,
        (PaymentStatus.Pending, ProviderStatus.Processing or ProviderStatus.Authorized) => PaymentStatus.Processing,
        (PaymentStatus.Pending or PaymentStatus.Processing, ProviderStatus.Declined or ProviderStatus.Expired) => PaymentStatus.Failed,
        _ => from,
    };

    private static void Do(Payment payment, string verb)
    {
        switch (verb)
        {
            case "Process": payment.Process(); break;
            case "Complete": payment.Complete(Price, "p-1", Now); break;
            case "Fail": payment.Fail("Reason.Declined"); break;
            case "Cancel": payment.Cancel(); break;
            default:
                var amount = verb == "RefundPart" ? new Money(1_000, Currency.Uah) : payment.Captured.IsZero ? Price : payment.Refundable;
                payment.HoldForRefund(amount);
                payment.Refunded(amount);
                break;
        }
    }

    private static ProviderEvent Event(ProviderStatus status) => new()
    {
        Status = status, Reference = "OR-1-1", Amount = Price, Refunded = Money.Zero(Currency.Uah), DedupeKey = "e-1", Raw = "{}",
    };
}
