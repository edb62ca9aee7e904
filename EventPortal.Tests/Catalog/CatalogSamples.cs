using EventPortal.Accounts.Users;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Speakers;
using EventPortal.Organizations;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Domain;

namespace EventPortal.Tests.Catalog;

/// <summary>An organization with its people, and events of it; names are unique, so that tests share a database.</summary>
internal sealed class CatalogSamples
{
    private static int made;
    private readonly DateTimeOffset now;
    private readonly List<object> rows = [];

    public CatalogSamples(DateTimeOffset now)
    {
        this.now = now;
        Mark = MarkOf(Interlocked.Increment(ref made));
        Owner = Person("owner");
        GroupMember = Person("member");
        Stranger = Person("stranger");
        Organization = Organization.Create(Owner.Id, "Академія " + Mark, "akademiia-" + Mark, "Про **нас**.", now);
        Group = Group.Create(Organization.Id, "Група " + Mark, null, Owner.Id, now);
        Group.Join(GroupMember.Id, null, now);
        rows.AddRange([Organization, OrganizationMember.Owner(Organization.Id, Owner.Id, now), Group]);
    }

    /// <summary>A word that every event of these samples, and no other, can be found by.</summary>
    public string Mark { get; }

    public User Owner { get; }

    public User GroupMember { get; }

    public User Stranger { get; }

    public Organization Organization { get; }

    public Group Group { get; }

    public IEnumerable<Event> Events => rows.OfType<Event>();

    public object[] Rows => [.. rows];

    public EventDirection Direction(string name) => Added(EventDirection.Create(Transliteration.ToSlug(name) + "-" + Mark, name, name, name, 1, now));

    public EventType Type(string name) => Added(EventType.Create(Transliteration.ToSlug(name) + "-" + Mark, name, name, name, 1, now));

    public EventLevel Level(string name) => Added(EventLevel.Create(Transliteration.ToSlug(name) + "-" + Mark, name, name, name, 1, "#335592", now));

    public EventSpeaker Speaker(string name) => Added(EventSpeaker.Create(
        Organization.Id, name, Transliteration.ToSlug(name) + "-" + Mark, "", "s@example.com", null, null, false, 1, now));

    public EducationalSector Sector(string name) => Added(EducationalSector.Create(Transliteration.ToSlug(name) + "-" + Mark, name, name, name, 1, now));

    public Event Draft(string title, EventContent? content = null, TimeSpan? startsIn = null, TimeSpan? lasts = null)
    {
        var starts = now + (startsIn ?? TimeSpan.FromDays(5));
        var slug = Transliteration.ToSlug($"{title} {Mark}");
        return Added(Event.Create(Organization.Id, Owner.Id, slug, (content ?? new()) with { Title = $"{title} {Mark}" },
            new() { StartsAt = starts, EndsAt = starts + (lasts ?? TimeSpan.FromHours(2)) }, now));
    }

    public Event Published(string title, EventContent? content = null, TimeSpan? startsIn = null, TimeSpan? lasts = null)
    {
        var sample = Draft(title, content, startsIn, lasts);
        sample.Publish(hasOffer: true, sample.StartsAt.AddDays(-1));
        return sample;
    }

    /// <summary>A published event whose Configure, MakePrivateTo and so on are done by <paramref name="change"/>.</summary>
    public Event PublishedBut(string title, Action<Event> change)
    {
        var sample = Published(title);
        change(sample);
        return sample;
    }

    public TicketType Ticket(Event of, long price, int? quantity = null, long? sale = null, string title = "Участь")
    {
        var ticket = TicketType.Create(of.OrganizationId, of.Id, title, null, new Money(price, Currency.Uah), quantity, 1, now);
        if (sale is { } reduced) ticket.Offer(new Money(price, Currency.Uah), new Money(reduced, Currency.Uah), quantity);
        return Added(ticket);
    }

    public string Url(Event of) => EventPortal.Catalog.CatalogUrls.Event(Organization.Slug, of.Slug);

    // three letters with a digit: too short for the search to forgive a slip, so that no mark finds another one
    private static string MarkOf(int number) => $"{"qvzkjwxbfg"[number / 260]}{number / 26 % 10}{(char)('a' + (number % 26))}";

    private User Person(string name)
    {
        var user = User.WithEmail($"{name}-{Mark}@example.com", name, Mark, "uk", now);
        user.NormalizedUserName = user.UserName!.ToUpperInvariant();
        user.NormalizedEmail = user.Email!.ToUpperInvariant();
        rows.Add(user);
        return user;
    }

    private T Added<T>(T row)
        where T : class
    {
        rows.Add(row);
        return row;
    }
}
