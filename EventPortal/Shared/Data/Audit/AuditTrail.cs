using System.Diagnostics;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EventPortal.Shared.Data.Audit;

/// <summary>Turns tracked changes of <see cref="IAudited"/> objects into audit rows of the same save.</summary>
internal static class AuditTrail
{
    // Cyrillic stays readable for whoever searches the trail; it is only ever shown encoded by Blazor.
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Record(AppDbContext db, DateTimeOffset now)
    {
        var own = AuditActor.Now(db.Services.User);
        foreach (var entry in db.ChangeTracker.Entries<IAudited>().ToList())
        {
            var action = entry.State switch
            {
                EntityState.Added => AuditAction.Added,
                EntityState.Modified => AuditAction.Changed,
                EntityState.Deleted => AuditAction.Deleted,
                _ => (AuditAction?)null,
            };
            if (action is null) continue;
            var changes = action is AuditAction.Changed ? ChangesOf(entry) : [];
            if (action is AuditAction.Changed && changes.Count == 0) continue;
            var actor = db.Actors.GetValueOrDefault(entry.Entity.Id, own);
            db.Appended.Add(AuditEntry.Create(
                now, actor.User, OrganizationOf(entry.Entity), entry.Metadata.ClrType.Name, entry.Entity.Id, action.Value,
                JsonSerializer.Serialize(changes, Json), actor.TraceId));
        }
    }

    /// <summary>For what is done and changes no audited object; the caller saves.</summary>
    /// <param name="facts">What about it, by name.</param>
    public static void RecordDone(this AppDbContext db, string objectType, Guid objectId, params (string Name, object? Value)[] facts) =>
        db.RecordDone(null, objectType, objectId, facts);

    /// <param name="once">The entry's own id, for what several requests may notice at once: the database keeps one.</param>
    public static void RecordDone(this AppDbContext db, Guid? once, string objectType, Guid objectId, params (string Name, object? Value)[] facts) =>
        db.Appended.Add(AuditEntry.Create(
            db.Now, db.Services.User, null, objectType, objectId, AuditAction.Done,
            JsonSerializer.Serialize(facts.ToDictionary(f => f.Name, f => new[] { null, Readable(f.Value) }), Json), Activity.Current?.TraceId.ToString(), once));

    private static Guid? OrganizationOf(IAudited entity) => entity is ITenantOwned owned ? owned.OrganizationId : null;

    private static Dictionary<string, object?[]> ChangesOf(EntityEntry entry) => Changed(entry.Properties).Select(p => (p.Metadata.Name, Property: p))
        // parts of a value, as of a person: "Person.FirstName"
        .Concat(entry.ComplexProperties.Where(c => IsShown(c.Metadata.PropertyInfo))
            .SelectMany(c => Changed(c.Properties).Select(p => ($"{c.Metadata.Name}.{p.Metadata.Name}", p))))
        .ToDictionary(p => p.Item1, p => new[] { Readable(p.Item2.OriginalValue), Readable(p.Item2.CurrentValue) }, StringComparer.Ordinal);

    private static IEnumerable<PropertyEntry> Changed(IEnumerable<PropertyEntry> properties) =>
        properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue) && IsShown(p.Metadata.PropertyInfo));

    private static bool IsShown(PropertyInfo? property) => property is not null
        && property.Name is not (nameof(AggregateRoot.Version) or nameof(AggregateRoot.UpdatedAt))
        && property.GetCustomAttribute<NotAuditedAttribute>() is null;

    private static object? Readable(object? value) => value is Enum e ? e.ToString() : value;
}
