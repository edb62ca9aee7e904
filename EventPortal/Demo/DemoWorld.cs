using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Speakers;
using EventPortal.Demo.Json;
using EventPortal.Organizations;
using EventPortal.Organizations.Groups;
using EventPortal.Payments.Gateways;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Demo;

/// <summary>What the seeding has made so far, by the keys that the data uses.</summary>
internal sealed class DemoWorld(AppDbContext db, DateTimeOffset now)
{
    internal AppDbContext Db { get; } = db;

    internal DateTimeOffset Now { get; } = now;

    /// <summary>The same draws at every seeding.</summary>
    internal Random Random { get; } = new(2024);

    internal Dictionary<string, Guid> Users { get; } = [];

    /// <summary>Participants' e-mails → the account that their orders belong to.</summary>
    internal Dictionary<string, Guid> AccountOfPerson { get; } = [];

    internal Dictionary<string, DictionaryEntry> Dictionary { get; } = [];

    internal Dictionary<string, Area> Areas { get; } = [];

    internal Dictionary<string, DemoNames> OrganizerNames { get; } = [];

    internal Dictionary<string, Organization> Organizations { get; } = [];

    internal Dictionary<string, Group> Groups { get; } = [];

    internal Dictionary<Guid, PaymentGateway> Gateways { get; } = [];

    internal Dictionary<string, Promocode> Promocodes { get; } = [];

    internal Dictionary<string, EventSpeaker> Speakers { get; } = [];

    internal Dictionary<string, EventOrganizer> Organizers { get; } = [];

    internal Dictionary<string, (Event Event, DemoEvent Data)> Events { get; } = [];

    internal Dictionary<(string Event, string Ticket), (TicketType Type, DemoTicketType Data)> Tickets { get; } = [];

    internal Dictionary<string, EventRecording> Recordings { get; } = [];

    internal Dictionary<string, Person> People { get; } = [];

    internal DemoNumbers Numbers { get; } = new();

    internal T Entry<T>(string kind, string slug)
        where T : DictionaryEntry => (T)Dictionary[kind + "/" + slug];

    internal Guid? EntryId(string kind, string? slug) => slug is null ? null : Dictionary[kind + "/" + slug].Id;

    internal Money Money(decimal major, string currency) => Shared.Domain.Money.FromDecimal(major, currency);

    /// <summary>Adds a row that was made at another time than now.</summary>
    internal void Add<T>(T entity, DateTimeOffset madeAt)
        where T : AggregateRoot
    {
        entity.Stamp(madeAt, isNew: true);
        Db.Add(entity);
    }

    /// <summary>Sets what only an import may set.</summary>
    internal void Set<T>(T entity, string property, object? value)
        where T : class => Db.Entry(entity).Property(property).CurrentValue = value;

    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        await Db.ImportChangesAsync(cancellationToken);
        Db.ForgetChanges();
        // what later rows point at stays known, unchanged
        foreach (var direction in Dictionary.Values.OfType<EventDirection>()) Db.Attach(direction).State = EntityState.Unchanged;
    }
}
