using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Jobs;

/// <summary>One run of a job on one server; written when it ends, kept for a while.</summary>
public sealed class JobRun : Entity, IGlobal
{
    internal const int MaxErrorLength = 2000;

    private JobRun() => (Job, Server) = ("", "");

    public string Job { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public int TookMilliseconds { get; private set; }

    public bool Succeeded { get; private set; }

    public string? Error { get; private set; }

    /// <summary>Name of the server process in the cluster.</summary>
    public string Server { get; private set; }

    /// <summary>The admin who asked for it; null: the schedule.</summary>
    public string? StartedBy { get; private set; }

    internal static JobRun Of(string job, DateTimeOffset startedAt, TimeSpan took, string? error, string server, string? startedBy) => new()
    {
        Id = NewId(startedAt), Job = job, StartedAt = startedAt, TookMilliseconds = (int)Math.Min(int.MaxValue, took.TotalMilliseconds),
        Succeeded = error is null, Error = error?.Length > MaxErrorLength ? error[..MaxErrorLength] : error, Server = server, StartedBy = startedBy,
    };
}
