using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Demo.Fill.Copy;
using EventPortal.Shared.Domain;

namespace EventPortal.Demo.Fill;

/// <summary>Events as organizers make them: three languages, three formats, four fifths of them over, with programme, speakers and tickets.</summary>
internal sealed class FillEvents(FillWorld world)
{
    private static readonly long[] Prices = [0, 0, 0, 0, 25_000, 35_000, 49_000, 60_000, 85_000, 120_000, 150_000, 240_000, 350_000];

    internal FilledEvent Make(int number)
    {
        var language = world.Skewed(world.Words.Languages);
        var owner = world.Skewed(world.Organizations);
        var startsAt = StartOf();
        var madeAt = (startsAt < world.Now ? startsAt : world.Now).AddDays(-30 - world.Random.Next(60));
        var content = Content(language, number);
        var days = content.Kind is EventKind.Course ? world.Random.Next(1, 30) : 0;
        var found = Event.Create(
            owner.Organization.Id, owner.Organization.OwnerId, Slug(content.Title, number), content,
            new EventSchedule { StartsAt = startsAt, EndsAt = startsAt.AddDays(days).AddHours(1 + world.Random.Next(5)) }, madeAt);
        found.Configure(new EventSettings { UnpaidLifetimeMinutes = 60 * 24 }, world.Random.Next(5) == 0 ? ParticipantsVisibility.Open : ParticipantsVisibility.Closed, world.Random.Next(100) == 0);
        found.Classify(
            world.Skewed(world.Types), world.Any(world.Levels), world.Skewed(world.Sectors), null,
            world.Random.Next(3) == 0 ? [world.Skewed(world.Directions)] : [.. world.Random.GetItems([.. world.Directions], 2).DistinctBy(d => d.Id)]);
        var speakers = owner.Speakers.Skip(world.Random.Next(owner.Speakers.Count - 1)).Take(1 + world.Random.Next(2)).ToList();
        found.ShowSpeakers(speakers.Select(s => s.Id), speakers.Select(s => s.FullName));
        if (content.Kind is EventKind.Course)
            for (var i = 0; i < 2 + world.Random.Next(4); i++)
                found.AddLesson(startsAt.AddDays(days * i / 6.0), language.Lessons[i % language.Lessons.Length], speakers[i % speakers.Count].Id, madeAt.AddMilliseconds(i));
        var tickets = Tickets(found, language, madeAt);
        if (world.Random.Next(33) != 0) Publish(found, madeAt);
        return new(found, owner, language, tickets, madeAt);
    }

    internal static void Write(FilledEvent made, int registrants, int participants, CopyBatch batch)
    {
        var found = made.Event;
        batch.Add(found, made.MadeAt, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Event.NumberRegistrants)] = registrants, [nameof(Event.NumberParticipants)] = participants,
        });
        foreach (var row in found.Speakers) batch.Add(row);
        foreach (var row in found.Lessons) batch.Add(row);
        foreach (var direction in found.Directions)
            batch.Link("EventDirectionLinks", new Dictionary<string, object>(StringComparer.Ordinal) { ["DirectionsId"] = direction.Id, ["EventId"] = found.Id });
        foreach (var ticket in made.Tickets)
        {
            ticket.Type.Offer(ticket.Type.FullPrice, null, ticket.Quantity(found.Status));
            batch.Add(ticket.Type, made.MadeAt, new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(Product.SoldCount)] = ticket.Sold, [nameof(Product.ReservedCount)] = ticket.Reserved,
            });
        }
    }

    private void Publish(Event found, DateTimeOffset madeAt)
    {
        found.Publish(hasOffer: true, madeAt);
        if (found.EndsAt < world.Now) found.Complete(found.EndsAt);
        else if (world.Random.Next(50) == 0) found.Cancel("Захід перенесено на інший сезон", world.Now.AddDays(-1));
    }

    /// <summary>Three years back, nine months ahead, the more the nearer.</summary>
    private DateTimeOffset StartOf()
    {
        var days = world.Random.Next(5) == 0 ? 0.2 + 270 * Math.Pow(world.Random.NextDouble(), 1.7) : -2 - 1080 * Math.Pow(world.Random.NextDouble(), 1.3);
        var day = world.Now.AddDays(days);
        return new DateTimeOffset(day.Year, day.Month, day.Day, 6 + world.Random.Next(13), world.Random.Next(2) * 30, 0, TimeSpan.Zero).AddDays(days is > 0 and < 1 ? 1 : 0);
    }

    private EventContent Content(FillLanguage language, int number)
    {
        var format = world.Random.Next(10) switch { < 5 => EventFormat.Online, < 8 => EventFormat.Offline, _ => EventFormat.Hybrid };
        var (form, topic, audience) = (world.Skewed(language.Forms), world.Skewed(language.Topics), world.Any(language.Audiences));
        var sentences = Enumerable.Range(0, 5).Select(i => language.Sentences[(number + i * 7) % language.Sentences.Length]).Distinct().ToList();
        return new()
        {
            Kind = world.Random.Next(5) < 3 ? EventKind.Course : EventKind.Event, ProTeach = world.Random.Next(12) == 0,
            Title = $"{topic}: {form} {audience}", Lead = sentences[0], Description = string.Join("\n\n", sentences.Skip(1)), Language = language.Language,
            Format = format, City = format is EventFormat.Online ? null : world.Skewed(world.Pool.Settlements).Settlement,
            Address = format is EventFormat.Online ? null : string.Create(CultureInfo.InvariantCulture, $"вул. Шевченка, {1 + world.Random.Next(120)}"),
            OnlineUrl = format is EventFormat.Offline ? null : string.Create(CultureInfo.InvariantCulture, $"https://zoom.us/j/{82_000_000_000 + number}"),
            DurationLesson = 60 + world.Random.Next(3) * 30, PracticalHours = 2 + world.Random.Next(28), CertificateTime = 60,
        };
    }

    private List<FilledTicket> Tickets(Event found, FillLanguage language, DateTimeOffset madeAt)
    {
        var price = world.Any(Prices);
        var count = price == 0 || world.Random.Next(5) < 3 ? 1 : 2;
        return [.. Enumerable.Range(0, count).Select(i => new FilledTicket(
            TicketType.Create(
                found.OrganizationId, found.Id, language.Tickets[i], null, new Money(price + i * 20_000, Currency.Uah), null, i + 1, madeAt.AddMilliseconds(i)),
            world.Random.Next(10)))];
    }

    private static string Slug(string title, int number)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"-{number + 1}");
        var start = Transliteration.ToSlug(title);
        return (start.Length + end.Length <= 96 ? start : start[..(96 - end.Length)].TrimEnd('-')) + end;
    }
}

internal sealed record FilledEvent(Event Event, FillOrganization Owner, FillLanguage Language, IReadOnlyList<FilledTicket> Tickets, DateTimeOffset MadeAt)
{
    /// <summary>Nobody is registered for what was never open or was called off.</summary>
    internal bool IsAttended => Event.Status is EventStatus.Published or EventStatus.Completed;
}

/// <param name="Type">The ticket.</param>
/// <param name="Draw">0–9: decides whether it is limited, and how full it is.</param>
internal sealed record FilledTicket(TicketType Type, int Draw)
{
    internal int Sold { get; set; }

    internal int Reserved { get; set; }

    /// <summary>Null: without a limit. One in ten is sold out to the last place.</summary>
    internal int? Quantity(EventStatus status) => Draw switch
    {
        < 4 => null,
        4 when Sold > 0 && status is EventStatus.Published or EventStatus.Completed => Math.Max(1, Sold + Reserved),
        _ => (Sold + Reserved + 4 + (Sold + Reserved) * (Draw - 4) / 8) / 5 * 5 + 5,
    };
}
