using System.ComponentModel.DataAnnotations;

namespace EventPortal.Shared.Jobs;

/// <summary>The scheduler; section "Jobs".</summary>
public sealed class JobsOptions
{
    /// <summary>False: this server serves pages and leaves jobs to the others.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How often a server says that it lives; a dead one's jobs are taken over after about three times this.</summary>
    [Range(1, 300)]
    public int CheckinSeconds { get; init; } = 5;
}
