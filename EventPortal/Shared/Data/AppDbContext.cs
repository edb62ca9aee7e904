using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Data.ManyRows;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventPortal.Shared.Data;

/// <summary>
/// The one model. Saving stamps times and versions, writes the audit trail and dispatches the raised domain events, all in one transaction:
/// a handler that throws undoes the change. Slices reach their sets through extension properties (<c>XData.cs</c>).
/// </summary>
public abstract class AppDbContext : DbContext
{
    private readonly int statementsInBatch;

    private AppDbContextServices? services;

    protected AppDbContext(DbContextOptions options)
        : base(options) => statementsInBatch = RelationalOptionsExtension.Extract(options).MaxBatchSize ?? 1;

    /// <summary>Of the scope that has the context.</summary>
    internal AppDbContextServices Services => services ?? throw new InvalidOperationException("The context belongs to no scope: ask AppDbContextFactory for one.");

    internal TenantContext Tenant => Services.Tenant;

    /// <summary>What open pages are told of once this context's changes are committed.</summary>
    internal HashSet<LiveTopic> Announced { get; } = [];

    /// <summary>By object: whose change it is, where it is not the scope's user's.</summary>
    internal Dictionary<Guid, AuditActor> Actors { get; } = [];

    /// <summary>The second object's change is whose the first one's is.</summary>
    internal void ActAlike(Guid first, Guid second)
    {
        if (Actors.TryGetValue(first, out var actor)) Actors[second] = actor;
    }

    /// <summary>Rows of logs, to be saved with everything else.</summary>
    internal AppendedRows Appended { get; } = new();

    public DateTimeOffset Now => Services.Time.GetUtcNow();

    /// <summary>Contexts are lent again and again, because to make one costs more than most reads.</summary>
    internal void LendTo(AppDbContextServices scope)
    {
        services = scope;
        // Two round trips in every save of a transaction, for nobody: what fails is given up whole and begun anew.
        Database.AutoSavepointsEnabled = false;
    }

    public override void Dispose()
    {
        Forget();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Not by EF's own way: what it resets asynchronously (RelationalConnection.ResetStateAsync, 10.0) leaves the count of openings as it was, and the next borrower
    /// would keep a connection open for nothing. To give a connection back to its pool is no way to the server.
    /// </summary>
#pragma warning disable CA1816, CA2215 // Dispose calls both
    public override ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
#pragma warning restore CA1816, CA2215

    // before it is given back: the next borrower may have it at once
    private void Forget()
    {
        if (services is null) return;
        services = null;
        Appended.Clear();
        Announced.Clear();
        Actors.Clear();
        last.Clear();
        lastUpdates.Clear();
        (HasMessages, HasPatientMessages) = (false, false);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null) return await SaveAndDispatchAsync(acceptAllChangesOnSuccess, cancellationToken);
        // what hangs on a tracked object only has events too
        ChangeTracker.DetectChanges();
        if (!HasEvents()) return await SaveSeenAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var saved = await SaveAndDispatchAsync(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: handlers of domain events are asynchronous.");

    /// <summary>
    /// Saves rows of an import as they are: times that were given stay, nothing is audited and no event is handled (nobody is to be told about
    /// what happened elsewhere or long ago). Not for anything that a person does.
    /// </summary>
    internal Task<int> ImportChangesAsync(CancellationToken cancellationToken)
    {
        _ = TakeEvents();
        Appended.HandTo(this);
        ChangeTracker.DetectChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
    }

    private async Task<int> SaveAndDispatchAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var saved = 0;
        List<IDomainEvent> after;
        do
        {
            after = [];
            foreach (var domainEvent in TakeEvents())
                if (Services.Events.OnlyAdds(domainEvent)) await Services.Events.DispatchAsync(domainEvent, this, cancellationToken);
                else after.Add(domainEvent);
            saved += await SaveStampedAsync(acceptAllChangesOnSuccess, cancellationToken);
            await Services.Events.DispatchAsync(after, this, cancellationToken);
        }
        while (after.Count > 0 || HasEvents());
        return saved;
    }

    private Task<int> SaveStampedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        ChangeTracker.DetectChanges();
        return SaveSeenAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>The changes were looked for: each walk over the entries would look again.</summary>
    private async Task<int> SaveSeenAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            // as after handlers that have saved themselves; outside a transaction somebody may wait for what is only announced
            if (Database.CurrentTransaction is not null && Appended.Count == 0 && !ChangeTracker.HasChanges()) return 0;
            var now = Now;
            foreach (var entry in ChangeTracker.Entries<AggregateRoot>())
                if (entry.State is EntityState.Added or EntityState.Modified) Stamp(entry, now);
            foreach (var entry in ChangeTracker.Entries<IAnnounced>())
                if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted) Announced.UnionWith(entry.Entity.Topics);
            AuditTrail.Record(this, now);
            if (Appended.Count < ManyRowsBatch.Many || Database.CurrentTransaction is null || !Database.IsNpgsql()) Appended.HandTo(this);
            var appended = Appended.Count;
            Database.AutoTransactionBehavior = NeedsNoTransaction() ? AutoTransactionBehavior.Never : AutoTransactionBehavior.WhenNeeded;
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            // those that no batch of many rows took along
            await Appended.SaveAsync(this, cancellationToken);
            Appended.LetGo(this);
            return saved + appended;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>
    /// PostgreSQL takes one batch whole or not at all, so new rows alone need no transaction, whose commit would be one more way. Changed rows do: whether each
    /// met its version is only seen afterwards.
    /// </summary>
    private bool NeedsNoTransaction()
    {
        if (!Database.IsNpgsql() || ChangeTracker.Entries().Any(e => e.State is EntityState.Modified or EntityState.Deleted)) return false;
        return ChangeTracker.Entries().Count(e => e.State is EntityState.Added) <= statementsInBatch;
    }

    private static void Stamp(EntityEntry<AggregateRoot> entry, DateTimeOffset now)
    {
        entry.Entity.Stamp(now, entry.State is EntityState.Added);
        if (entry.State is not EntityState.Modified) return;
        // named, because to look for them would compare all that the object has
        entry.Property(nameof(AggregateRoot.UpdatedAt)).IsModified = true;
        entry.Property(nameof(AggregateRoot.Version)).IsModified = true;
    }

    /// <summary>All that was to be saved is forgotten, as after a save that was refused.</summary>
    internal void ForgetChanges()
    {
        ChangeTracker.Clear();
        Appended.Clear();
    }

    private bool HasEvents() => Tracked<AggregateRoot>().Exists(e => e.Entity.HasEvents);

    private List<EntityEntry<TEntity>> Tracked<TEntity>()
        where TEntity : class => WithoutLooking(() => ChangeTracker.Entries<TEntity>().ToList());

    /// <summary>The object with this id, if this context has it.</summary>
    internal TEntity? FindTracked<TEntity>(Guid id)
        where TEntity : Entity => WithoutLooking(() => Set<TEntity>().Local.FindEntry(id)?.Entity);

    /// <summary>A look for changes goes through all that is tracked and costs more than what it is for: a save looks once.</summary>
    private TResult WithoutLooking<TResult>(Func<TResult> read)
    {
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return read();
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    private readonly List<Func<CancellationToken, Task>> last = [];

    /// <summary>
    /// Puts a statement on hot rows off to the moment before this transaction's commit, when everything else is saved: the next in the queue for the
    /// row then waits for a round trip and not for our handlers. What it throws undoes the transaction.
    /// </summary>
    internal void BeforeCommit(Func<CancellationToken, Task> act)
    {
        if (Database.CurrentTransaction is null) throw new InvalidOperationException("There is no commit to wait for.");
        last.Add(act);
    }

    internal async Task RunBeforeCommitAsync(CancellationToken cancellationToken)
    {
        foreach (var act in last) await act(cancellationToken);
        last.Clear();
    }

    private List<LastUpdate> lastUpdates = [];

    /// <summary>Puts an update of a hot row off to the commit, in one way with it; only where <see cref="LastUpdates.CanPutOffUpdates"/>.</summary>
    internal void PutOff(LastUpdate update)
    {
        if (Database.CurrentTransaction is null) throw new InvalidOperationException("There is no commit to wait for.");
        lastUpdates.Add(update);
    }

    internal IReadOnlyList<LastUpdate> TakeLastUpdates()
    {
        var taken = lastUpdates;
        lastUpdates = [];
        return taken;
    }

    /// <summary>Messages were added: the dispatcher is woken by the commit.</summary>
    internal bool HasMessages { get; set; }

    /// <summary>The same for those that can wait.</summary>
    internal bool HasPatientMessages { get; set; }

    private List<IDomainEvent> TakeEvents() => [.. Tracked<AggregateRoot>().SelectMany(e => e.Entity.TakeEvents())];

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => t.BaseType is null).Select(t => t.ClrType).ToList())
        {
            if (typeof(AggregateRoot).IsAssignableFrom(type)) modelBuilder.Entity(type).Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
            if (typeof(Entity).IsAssignableFrom(type)) modelBuilder.Entity(type).Property(nameof(Entity.Id)).ValueGeneratedNever();
            if (typeof(ITenantOwned).IsAssignableFrom(type)) Generic(nameof(FilterByTenant), type, modelBuilder);
            if (typeof(ISoftDeleted).IsAssignableFrom(type)) Generic(nameof(FilterDeleted), type, modelBuilder);
        }
    }

    private void Generic(string method, Type type, ModelBuilder modelBuilder) => typeof(AppDbContext)
        .GetMethod(method, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
        .MakeGenericMethod(type).Invoke(this, [modelBuilder]);

    private void FilterByTenant<T>(ModelBuilder modelBuilder)
        where T : class, ITenantOwned =>
        modelBuilder.Entity<T>().HasQueryFilter(AppFilters.Tenant, e => Tenant.AllTenants || e.OrganizationId == Tenant.OrganizationId);

    private void FilterDeleted<T>(ModelBuilder modelBuilder)
        where T : class, ISoftDeleted =>
        modelBuilder.Entity<T>().HasQueryFilter(AppFilters.SoftDelete, e => e.DeletedAt == null);

    /// <summary>Times are stored as UTC, whatever offset they came with.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(v => v.ToUniversalTime(), v => v.ToUniversalTime());
}
