using EventPortal.Shared.Domain;

namespace EventPortal.Operations.Sweep;

/// <summary>One sweep over all promises, and what it found; kept so that every server shows the same last result.</summary>
public sealed class SweepRun : Entity, IGlobal
{
    private SweepRun() => (StartedBy, Findings) = ("", []);

    public SweepTrigger Trigger { get; private set; }

    /// <summary>"job:operations.sweep", an operator's or an admin's name.</summary>
    public string StartedBy { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public int TookMilliseconds { get; private set; }

    public int Checks { get; private set; }

    /// <summary>Rows found by all checks; each counted up to <see cref="SweepService.CountAtMost"/>.</summary>
    public int Found { get; private set; }

    /// <summary>Only the checks that found something, with their first rows.</summary>
    public IReadOnlyList<SweepFinding> Findings { get; private set; }

    internal static SweepRun Of(SweepTrigger trigger, string startedBy, DateTimeOffset startedAt, TimeSpan took, int checks, IReadOnlyList<SweepFinding> findings) => new()
    {
        Id = NewId(startedAt), Trigger = trigger, StartedBy = startedBy, StartedAt = startedAt, TookMilliseconds = (int)took.TotalMilliseconds,
        Checks = checks, Found = findings.Sum(f => f.Count), Findings = findings,
    };
}

/// <summary>What began a sweep.</summary>
public enum SweepTrigger
{
    /// <summary>The schedule.</summary>
    Job,

    /// <summary>An operator's command.</summary>
    Command,

    /// <summary>"Run now" on the page.</summary>
    Page,
}

/// <summary>A promise that does not hold.</summary>
/// <param name="Check">Name of the check.</param>
/// <param name="Count">How many rows break it.</param>
/// <param name="Rows">The first of them.</param>
public sealed record SweepFinding(string Check, int Count, IReadOnlyList<SweepRow> Rows);

/// <param name="Id">Of the row that breaks the promise.</param>
/// <param name="Label">What a person calls it.</param>
/// <param name="LinkId">What the check's link names.</param>
/// <param name="Expected">What the other rows say.</param>
/// <param name="Found">What the row says.</param>
public sealed record SweepRow(Guid Id, string Label, Guid LinkId, long Expected, long Found);
