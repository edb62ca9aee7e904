using EventPortal.Accounts.Users;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Speakers;
using EventPortal.Demo.Fill.Copy;
using EventPortal.Demo.Json;
using EventPortal.Organizations;
using EventPortal.Organizations.Members;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Sandbox;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Demo.Fill;

/// <summary>What the mass of events hangs on: dictionaries of the demo data, and organizations with speakers and a way to pay of its own.</summary>
internal sealed class FillWorld
{
    /// <summary>By it a second filling is known and refused.</summary>
    internal const string SlugStart = "osvitnii-tsentr-";

    private const int SpeakersEach = 8;

    internal required DateTimeOffset Now { get; init; }

    internal required FillWords Words { get; init; }

    internal required DemoPool Pool { get; init; }

    internal required IReadOnlyList<FillOrganization> Organizations { get; init; }

    internal required IReadOnlyList<Guid> Types { get; init; }

    internal required IReadOnlyList<Guid> Levels { get; init; }

    internal required IReadOnlyList<Guid> Sectors { get; init; }

    internal required IReadOnlyList<EventDirection> Directions { get; init; }

    internal required IReadOnlyDictionary<string, Guid> Areas { get; init; }

    internal DemoNumbers Numbers { get; } = new();

    /// <summary>The same draws at every filling.</summary>
    internal Random Random { get; } = new(2026);

    internal T Any<T>(IReadOnlyList<T> values) => values[Random.Next(values.Count)];

    /// <summary>The first are drawn far more often than the last.</summary>
    internal T Skewed<T>(IReadOnlyList<T> values) => values[(int)(values.Count * Math.Pow(Random.NextDouble(), 2.2))];

    internal static async Task<FillWorld> MakeAsync(AppDbContext db, SandboxAccounts accounts, int organizations, CopyBatch batch, CancellationToken cancellationToken)
    {
        var words = FillWords.Read();
        var random = new Random(7);
        var owners = await db.Set<User>().OrderBy(u => u.CreatedAt).Select(u => u.Id).ToListAsync(cancellationToken);
        List<FillOrganization> made = [.. Enumerable.Range(0, organizations).Select(i => Organize(i, words, owners[i % owners.Count], accounts, random, db.Now, batch))];
        var world = new FillWorld
        {
            Now = db.Now, Words = words, Pool = DemoFiles.Read<DemoPeople>("people").Pool, Organizations = made,
            Types = await db.Set<EventType>().OrderBy(x => x.MyOrder).Select(x => x.Id).ToListAsync(cancellationToken),
            Levels = await db.Set<EventLevel>().OrderBy(x => x.MyOrder).Select(x => x.Id).ToListAsync(cancellationToken),
            Sectors = await db.Set<EducationalSector>().OrderBy(x => x.MyOrder).Select(x => x.Id).ToListAsync(cancellationToken),
            Directions = await db.Set<EventDirection>().AsNoTracking().OrderBy(x => x.MyOrder).ToListAsync(cancellationToken),
            Areas = await db.Set<Area>().ToDictionaryAsync(a => a.IsoCode, a => a.Id, StringComparer.Ordinal, cancellationToken),
        };
        foreach (var day in await db.Set<Sales.Orders.OrderDay>().AsNoTracking().ToListAsync(cancellationToken)) world.Numbers.Last[day.Day] = day.LastNumber;
        return world;
    }

    private static FillOrganization Organize(int number, FillWords words, Guid owner, SandboxAccounts accounts, Random random, DateTimeOffset now, CopyBatch batch)
    {
        var madeAt = now.AddDays(-1200 + random.Next(90));
        var name = $"{words.Organizations[number % words.Organizations.Length]} № {number / words.Organizations.Length + 1}";
        var organization = Organization.Create(owner, name, $"{SlugStart}{number + 1}", null, madeAt);
        batch.Add(organization, madeAt);
        batch.Add(OrganizationMember.Owner(organization.Id, owner, madeAt), madeAt);
        var (merchant, gateway) = accounts.Open(organization.Id, name, "Картка (тестова оплата)", 1, madeAt);
        batch.Add(merchant);
        batch.Add(gateway, madeAt);
        List<EventSpeaker> speakers = [];
        for (var i = 0; i < SpeakersEach; i++)
        {
            var language = words.Languages[random.Next(10) / 6 * (1 + random.Next(2))];
            var full = $"{language.FirstNames[random.Next(language.FirstNames.Length)]} {language.LastNames[random.Next(language.LastNames.Length)]}";
            var speaker = EventSpeaker.Create(
                organization.Id, full, $"{Transliteration.ToSlug(full)}-{i + 1}", language.JobTitles[random.Next(language.JobTitles.Length)],
                $"speaker{number}.{i}@example.com", null, null, i % 4 == 0, i + 1, madeAt);
            batch.Add(speaker, madeAt);
            speakers.Add(speaker);
        }
        return new(organization, gateway, speakers);
    }
}

internal sealed record FillOrganization(Organization Organization, PaymentGateway Gateway, IReadOnlyList<EventSpeaker> Speakers);
