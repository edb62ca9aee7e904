using EventPortal.Shared.Jobs;
using Microsoft.Extensions.Localization;

namespace EventPortal.Operations.Jobs;

/// <summary>A job, its newest run and its next one.</summary>
public sealed record JobLine(string Name, TimeSpan Every, JobRun? Last, DateTimeOffset? Next);

/// <summary>Every registered job.</summary>
public sealed class JobOverview(IEnumerable<PortalJob> jobs, JobHistory history, JobStarter starter, IStringLocalizer<OperationsText> texts)
{
    /// <summary>What the job does, in words; the name of one that nobody has put into words.</summary>
    public string TitleOf(string job) => texts["Job." + job] is { ResourceNotFound: false } title ? title.Value : job;

    public IReadOnlyList<string> Names => [.. jobs.Select(j => j.Name).Order(StringComparer.Ordinal)];

    public async Task<IReadOnlyList<JobLine>> ListAsync(CancellationToken cancellationToken)
    {
        var lines = new List<JobLine>();
        foreach (var job in jobs.OrderBy(j => j.Name, StringComparer.Ordinal))
            lines.Add(new(job.Name, job.Every, await history.LastAsync(job.Name, cancellationToken), await starter.NextAsync(job.Name, cancellationToken)));
        return lines;
    }
}
