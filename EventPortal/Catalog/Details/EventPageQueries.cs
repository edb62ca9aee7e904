using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Search;
using EventPortal.Catalog.Speakers;
using EventPortal.Media.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Settings;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Details;

/// <summary>Reads the public page of one event.</summary>
public sealed class EventPageQueries(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations, IMediaLibrary media, SiteSettings site, TimeProvider time)
{
    /// <summary>The event at this address; null: there is none, or this reader may not know of it.</summary>
    /// <param name="viewer">The signed-in reader; null: a guest.</param>
    public async Task<EventPageView?> FindAsync(string organizationSlug, string eventSlug, Guid? viewer, CancellationToken cancellationToken)
    {
        if (await organizations.FindBySlugAsync(organizationSlug, cancellationToken) is not { } owner) return null;
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await EventPageSql.Visible(db, owner.Id, eventSlug, groups).FirstOrDefaultAsync(cancellationToken) is not { } found) return null;
        // members of the organization see its groups too, so the name is not kept from anybody who got here
        var group = found.Groups.Select(g => g.GroupId).Where(g => groups.Contains(g)).Order().FirstOrDefault();
        var member = viewer is { } reader && (await organizations.MembershipsOfAsync(reader, cancellationToken)).Contains(owner.Id);
        return await TellAsync(db, found, owner, group, cancellationToken) with { ViewerIsMember = member };
    }

    /// <summary>The event's page in any state, as it would be: for its organizers, whose tenant the scope has.</summary>
    public async Task<EventPageView?> PreviewAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await EventPageSql.Own(db, eventId).FirstOrDefaultAsync(cancellationToken) is not { } found) return null;
        var slug = (await organizations.FindAsync([found.OrganizationId], cancellationToken)).GetValueOrDefault(found.OrganizationId)?.Slug;
        if (slug is null || await organizations.FindBySlugAsync(slug, cancellationToken) is not { } owner) return null;
        return await TellAsync(db, found, owner, found.Groups.Select(g => g.GroupId).Order().FirstOrDefault(), cancellationToken) with { ViewerIsMember = true };
    }

    /// <summary>Where an event that was once at this address is now; null: there never was one, or this reader may not know of it.</summary>
    public async Task<string?> MovedToAsync(string organizationSlug, string eventSlug, Guid? viewer, CancellationToken cancellationToken)
    {
        if (await organizations.FindBySlugAsync(organizationSlug, cancellationToken) is not { } owner) return null;
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await EventPageSql.Moved(db, owner.Id, eventSlug, groups).FirstOrDefaultAsync(cancellationToken) is { } slug ? CatalogUrls.Event(owner.Slug, slug) : null;
    }

    private async Task<EventPageView> TellAsync(AppDbContext db, Event found, OrganizationProfile owner, Guid group, CancellationToken cancellationToken)
    {
        var names = await EventPageSql.Dictionaries(db, found.Id).SingleAsync(cancellationToken);
        var speakers = await SpeakersAsync(db, found, cancellationToken);
        var organizers = await OrganizersAsync(db, found, cancellationToken);
        var products = await CatalogSql.Offers(db, [found.Id]).ToListAsync(cancellationToken);
        var groupNames = group == default ? null : await organizations.GroupNamesAsync([group], cancellationToken);
        Guid[] files = [.. new[] { found.CoverMediaId, found.ApprobationMediaId }.OfType<Guid>()];
        var pictures = await media.FindAsync(files, cancellationToken);
        return View(found, owner, names, speakers) with
        {
            CoverPicture = found.CoverMediaId is { } cover ? pictures.GetValueOrDefault(cover) : null,
            Approbation = found.ApprobationMediaId is { } paper ? pictures.GetValueOrDefault(paper) : null,
            Organizers = organizers,
            Tickets = [.. products.Select(p => TicketLine.Of(p, !found.Settings.PriceAfterApproval || p is EventRecording, time.GetUtcNow()))],
            GroupName = groupNames?.GetValueOrDefault(group),
        };
    }

    private EventPageView View(Event e, OrganizationProfile owner, EventPageSql.Names names, Dictionary<Guid, EventSpeaker> speakers)
    {
        var directions = e.Directions.OrderBy(d => d.MyOrder).Select(d => new DictionaryName(d.Slug, d.Name, d.NameEn, d.NameRu)).ToList();
        return new()
        {
            Id = e.Id, Slug = e.Slug, Organization = owner, Status = e.Status, Content = e.Content, Settings = e.Settings with { HoldMinutes = Math.Min(e.Settings.HoldMinutes, site.Current.LongestHoldMinutes) }, StartsAt = e.StartsAt, EndsAt = e.EndsAt,
            Zone = e.Schedule.Zone, Cover = new(e.Slug, EventCovers.KindOf(e.Content.Kind, names.Type?.Slug), directions.Count > 0 ? directions[0].Slug : "", e.CoverMediaId),
            Type = names.Type, Level = names.Level is { } level ? new(level, names.LevelColor!) : null, Sector = names.Sector, BudgetEducation = names.Budget, CertificateExam = names.Exam,
            Directions = directions, RegistrationCompleted = e.RegistrationCompleted,
            ParticipantsAreOpen = e.ParticipantsVisibility is ParticipantsVisibility.Open, IsHidden = e.Hide || e.Groups.Count > 0, IsPrivate = e.Groups.Count > 0,
            IsListed = !e.Hide && (e.Status is EventStatus.Published or EventStatus.Completed), NumberRegistrants = e.NumberRegistrants,
            PublishedAt = e.PublishedAt, CancellationReason = e.CancellationReason,
            Lessons = [.. e.Lessons.OrderBy(l => l.StartsAt)
                .Select(l => new LessonView(l.Id, l.StartsAt, l.Title, l.SpeakerId is { } id ? speakers.GetValueOrDefault(id)?.FullName : null))],
            Speakers = [.. e.Speakers.OrderBy(l => l.MyOrder).Select(l => speakers.GetValueOrDefault(l.SpeakerId)).OfType<EventSpeaker>()
                .Select(s => new SpeakerView(s.FullName, s.Slug, s.JobTitle, s.Quote, s.PhotoUrl, s.PortraitStyle))],
            Includes = [.. e.Includes.OrderBy(i => i.MyOrder).Select(i => new Highlight(i.Title, i.Description))],
            Advantages = [.. e.Advantages.OrderBy(a => a.MyOrder).Select(a => new Highlight(a.Title, a.Description))],
        };
    }

    private static async Task<Dictionary<Guid, EventSpeaker>> SpeakersAsync(AppDbContext db, Event found, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. found.Speakers.Select(s => s.SpeakerId).Concat(found.Lessons.Select(l => l.SpeakerId).OfType<Guid>()).Distinct()];
        return ids.Length == 0 ? [] : await EventPageSql.Speakers(db, ids).ToDictionaryAsync(s => s.Id, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> OrganizersAsync(AppDbContext db, Event found, CancellationToken cancellationToken)
    {
        if (found.Organizers.Count == 0) return [];
        var names = await EventPageSql.Organizers(db, [.. found.Organizers.Select(o => o.OrganizerId)]).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return [.. found.Organizers.OrderBy(o => o.MyOrder).Select(o => names.GetValueOrDefault(o.OrganizerId)).OfType<string>()];
    }
}
