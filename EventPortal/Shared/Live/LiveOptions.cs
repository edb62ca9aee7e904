using System.ComponentModel.DataAnnotations;

namespace EventPortal.Shared.Live;

/// <summary>How open pages learn of changes; section "Live".</summary>
public sealed class LiveOptions
{
    /// <summary>How servers tell each other.</summary>
    public LiveTransport Transport { get; init; } = LiveTransport.Auto;

    /// <summary>Of PostgreSQL for notifications, where the database's own connection string leads to a pooler that shares sessions (pgbouncer). Empty: the database's.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Pages and other servers are told at most once in so many milliseconds.</summary>
    [Range(20, 5000)]
    public int TurnMilliseconds { get; init; } = 200;

    /// <summary>What open pages show is read anew after so many seconds even when nobody told of a change; once per server and thing shown.</summary>
    [Range(1, 3600)]
    public int HealSeconds { get; init; } = 30;

    /// <summary>Milliseconds between looks at the table, where servers tell each other by it.</summary>
    [Range(50, 10_000)]
    public int PollMilliseconds { get; init; } = 400;
}

public enum LiveTransport
{
    /// <summary>Notifications with PostgreSQL, the table with SQL Server.</summary>
    Auto,

    /// <summary>LISTEN and NOTIFY of PostgreSQL.</summary>
    Notify,

    /// <summary>A small table that each server looks at.</summary>
    Table,
}
