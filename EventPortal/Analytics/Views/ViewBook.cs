using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using EventPortal.Catalog.Events;
using EventPortal.Organizations;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics.Views;

/// <summary>Adds visits to the counters. Several servers add side by side; each visitor of a day is counted by the one whose row came first.</summary>
internal sealed class ViewBook(IDbContextFactory<AppDbContext> contexts)
{
    private const int Batch = 500;
    private const int Attempts = 4;

    public async Task EnterAsync(IReadOnlyList<Visit> visits, CancellationToken cancellationToken)
    {
        var events = await FindAsync(visits, cancellationToken);
        Dictionary<DateOnly, string> salts = [];
        foreach (var batch in visits.Chunk(Batch))
        {
            foreach (var group in batch.Where(v => events.ContainsKey((v.Organization, v.Slug))).GroupBy(v => (Of: events[(v.Organization, v.Slug)], Day: DayOf(v, events))))
            {
                // one salt for the whole portal's day: a visitor of an event in another zone may be counted twice around midnight in Kyiv
                List<(string Source, long Visitor)> seen = [];
                foreach (var visit in group)
                {
                    var day = PortalFormats.Today(visit.At, OfficeTime.Zone);
                    if (!salts.TryGetValue(day, out var salt)) salts[day] = salt = await SaltAsync(day, cancellationToken);
                    seen.Add((visit.Source, NumberOf(salt, group.Key.Of.Id, visit.Visitor)));
                }
                await RepeatedAsync(db => AddAsync(db, group.Key.Of, group.Key.Day, seen, cancellationToken), cancellationToken);
            }
        }
    }

    private async Task<Dictionary<(string, string), Seen>> FindAsync(IReadOnlyList<Visit> visits, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var slugs = visits.Select(v => v.Slug).Distinct().ToList();
        // the portal counts for every organization; a wrong pair of names finds nothing
        var rows = await db.Set<Event>().AcrossTenants().Where(e => slugs.Contains(e.Slug))
            .Join(db.Set<Organization>(), e => e.OrganizationId, o => o.Id, (e, o) => new { Owner = o.Slug, e.Slug, e.Id, e.OrganizationId, e.TimeZone })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(r => (r.Owner, r.Slug), r => new Seen(r.Id, r.OrganizationId, r.TimeZone));
    }

    private static DateOnly DayOf(Visit visit, Dictionary<(string, string), Seen> events) =>
        PortalFormats.Today(visit.At, TimeZoneInfo.FindSystemTimeZoneById(events[(visit.Organization, visit.Slug)].TimeZone));

    private static long NumberOf(string salt, Guid eventId, string visitor) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}|{eventId}|{visitor}")));

    private async Task<string> SaltAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var salt = "";
        await RepeatedAsync(async db =>
        {
            if (await db.VisitorSalts.AsNoTracking().SingleOrDefaultAsync(s => s.Day == day, cancellationToken) is not { } kept)
            {
                db.Add(kept = new VisitorSalt(day));
                await db.SaveChangesAsync(cancellationToken);
            }
            salt = kept.Salt;
        }, cancellationToken);
        return salt;
    }

    private static async Task AddAsync(AppDbContext db, Seen of, DateOnly day, IReadOnlyList<(string Source, long Visitor)> seen, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var visitors = seen.Select(s => s.Visitor).Distinct().Order().ToList();
        var known = await db.PageVisitors.Where(v => v.EventId == of.Id && v.Day == day && visitors.Contains(v.Visitor)).Select(v => v.Visitor).ToListAsync(cancellationToken);
        var fresh = visitors.Except(known).ToHashSet();
        db.AddRange(fresh.Order().Select(v => new PageVisitor(of.Id, day, v)));
        await db.SaveChangesAsync(cancellationToken);
        var sources = await db.PageViews.AcrossTenants().Where(v => v.EventId == of.Id && v.Day == day).Select(v => v.Source).ToListAsync(cancellationToken);
        // in one order on all servers, and each visitor by the source of the first visit
        var sums = seen.Select(s => (Source: Told(s.Source, sources), IsFresh: fresh.Remove(s.Visitor))).ToList()
            .GroupBy(s => s.Source).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var sum in sums) await AddAsync(db, of, day, sum.Key, sum.Count(), sum.Count(s => s.IsFresh), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string Told(string source, List<string> sources)
    {
        if (sources.Contains(source)) return source;
        if (sources.Count >= PageView.MostSources) return VisitSource.Other;
        sources.Add(source);
        return source;
    }

    private static async Task AddAsync(AppDbContext db, Seen of, DateOnly day, string source, int views, int visitors, CancellationToken cancellationToken)
    {
        var changed = await db.PageViews.AcrossTenants().Where(v => v.EventId == of.Id && v.Day == day && v.Source == source)
            .ExecuteUpdateAsync(s => s.SetProperty(v => v.Views, v => v.Views + views).SetProperty(v => v.Visitors, v => v.Visitors + visitors), cancellationToken);
        if (changed > 0) return;
        db.Add(new PageView(of.OrganizationId, of.Id, day, source, views, visitors));
        await db.SaveChangesAsync(cancellationToken);
    }

    // another server wrote the same row first: nothing of this turn is kept, and the next one sees its row
    private async Task RepeatedAsync(Func<AppDbContext, Task> act, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            try
            {
                await act(db);
                return;
            }
            catch (Exception e) when (attempt < Attempts && (e.IsTransient() || (e is DbUpdateException update && IsTaken(update))))
            {
                // again
            }
        }
    }

    private static bool IsTaken(DbUpdateException e) =>
        e.IsUniqueViolation(ViewConfiguration.OncePerDay) || e.IsUniqueViolation(ViewConfiguration.OnePerSource) || e.IsUniqueViolation(ViewConfiguration.OneSalt);

    private sealed record Seen(Guid Id, Guid OrganizationId, string TimeZone);
}
