using EventPortal.WaitingRooms.Rooms;

namespace EventPortal.WaitingRooms.Admission;

/// <summary>How many may come in now; pure.</summary>
internal static class AdmissionPlan
{
    /// <summary>What was not used for so long is lost: after a pause the crowd does not come in at once.</summary>
    internal static readonly TimeSpan Burst = TimeSpan.FromSeconds(10);

    /// <summary>Admissions that have become due since <paramref name="creditedAt"/>.</summary>
    public static Credit CreditAt(DateTimeOffset creditedAt, int perMinute, DateTimeOffset now)
    {
        var one = TimeSpan.FromMinutes(1) / perMinute;
        // a slow rate may save up one admission, however long that takes
        var oldest = now - (one > Burst ? one : Burst);
        var from = creditedAt < oldest ? oldest : creditedAt;
        return new((int)Math.Max(0, (now - from).Ticks / one.Ticks), from, one);
    }

    /// <summary>How many of so many admissions go to visitors without the proof, whose line must move too.</summary>
    public static int Unproven(long admitted, int count, int every) => (int)(((admitted + count) / every) - (admitted / every));

    /// <summary>Free places inside, where the organizer named no number a minute.</summary>
    public static int Free(WaitingRoom room, int inside, int limit) => room.PerMinute is null ? Math.Max(0, limit - inside) : int.MaxValue;
}

/// <summary>So many are due; each that is used moves the gate's time on by <paramref name="One"/>.</summary>
internal sealed record Credit(int Due, DateTimeOffset From, TimeSpan One)
{
    public DateTimeOffset After(int admitted) => From + (One * admitted);
}
