using System.Diagnostics.Metrics;

namespace EventPortal.Shared;

/// <summary>What the portal counts about its own work: meter "EventPortal", seen at /metrics and over OTLP. Slices call it, operators read it.</summary>
public sealed class PortalMetrics : IDisposable
{
    public const string MeterName = "EventPortal";

    private readonly Meter meter;
    private readonly Counter<long> ordersPlaced;
    private readonly Counter<long> ordersPaid;
    private readonly Counter<long> holdsExpired;
    private readonly Counter<long> mailsSent;
    private readonly Counter<long> checkIns;
    private readonly Counter<long> sweeps;
    private readonly Histogram<double> jobs;
    private long outboxLagMilliseconds;
    private long outboxFailed;
    private readonly Counter<long> liveReads;
    private long liveSubscriptions;
    private long sweepFound;
    private long liveListening;

    public PortalMetrics(IMeterFactory meters)
    {
        meter = meters.Create(MeterName);
        ordersPlaced = meter.CreateCounter<long>("eventportal.orders.placed", "{order}", "Orders placed");
        ordersPaid = meter.CreateCounter<long>("eventportal.orders.paid", "{order}", "Orders fully paid");
        holdsExpired = meter.CreateCounter<long>("eventportal.holds.expired", "{hold}", "Cart holds and reservations that ran out");
        mailsSent = meter.CreateCounter<long>("eventportal.mails.sent", "{mail}", "Mails handed to the mail server, by result");
        checkIns = meter.CreateCounter<long>("eventportal.checkins", "{scan}", "Scans at the door, by result");
        jobs = meter.CreateHistogram<double>("eventportal.jobs.duration", "s", "Runs of scheduled jobs");
        liveReads = meter.CreateCounter<long>("eventportal.live.reads", "{read}", "Readings made for all open pages of something at once");
        meter.CreateObservableGauge("eventportal.live.subscriptions", () => Interlocked.Read(ref liveSubscriptions), "{topic}", "Topics that open pages of this server follow");
        meter.CreateObservableGauge("eventportal.live.listening", () => Interlocked.Read(ref liveListening), "{line}", "1 while this server hears the others");
        meter.CreateObservableGauge("eventportal.outbox.lag", () => Interlocked.Read(ref outboxLagMilliseconds) / 1000.0, "s", "Age of the oldest message that is due");
        meter.CreateObservableGauge("eventportal.outbox.failed", () => Interlocked.Read(ref outboxFailed), "{message}", "Messages given up");
        sweeps = meter.CreateCounter<long>("eventportal.sweeps", "{sweep}", "Sweeps over the promises that rows make each other, by result");
        meter.CreateObservableGauge("eventportal.sweep.found", () => Interlocked.Read(ref sweepFound), "{row}", "Rows that the last sweep of this server found to break a promise");
    }

    public void OrderPlaced() => ordersPlaced.Add(1);

    /// <param name="gateway">Registered name of the payment gateway, "free" for an order without payment.</param>
    public void OrderPaid(string gateway) => ordersPaid.Add(1, new KeyValuePair<string, object?>("gateway", gateway));

    public void HoldsExpired(int count) => holdsExpired.Add(count);

    public void MailSent(bool succeeded) => mailsSent.Add(1, Result(succeeded ? "sent" : "failed"));

    /// <param name="outcome">Name of the outcome's enum value: a small fixed set.</param>
    public void CheckedIn(string outcome) => checkIns.Add(1, Result(outcome));

    public void JobRan(string name, TimeSpan took, bool succeeded) =>
        jobs.Record(took.TotalSeconds, new KeyValuePair<string, object?>("job", name), Result(succeeded ? "done" : "failed"));

    public void OutboxSeen(TimeSpan lag, int failed)
    {
        Interlocked.Exchange(ref outboxLagMilliseconds, (long)lag.TotalMilliseconds);
        Interlocked.Exchange(ref outboxFailed, failed);
    }

    public void LiveRead() => liveReads.Add(1);

    public void LiveListens(bool now) => Interlocked.Exchange(ref liveListening, now ? 1 : 0);

    public void LiveSubscriptions(int count) => Interlocked.Exchange(ref liveSubscriptions, count);

    public void Swept(int found)
    {
        Interlocked.Exchange(ref sweepFound, found);
        sweeps.Add(1, Result(found == 0 ? "clean" : "found"));
    }

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Result(string result) => new("result", result);
}
