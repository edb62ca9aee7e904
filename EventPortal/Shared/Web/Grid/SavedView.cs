using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Shared.Web.Grid;

/// <summary>An address of a list that a member of an organization gave a name, for themselves.</summary>
public sealed class SavedView : Entity, ITenantOwned
{
    public const int MaxName = 60;
    public const int MaxAddress = 2000;

    private SavedView() => (List, Name, Address) = ("", "", "");

    public Guid OrganizationId { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>Which list: "registrations".</summary>
    public string List { get; private set; }

    public string Name { get; private set; }

    /// <summary>Its query, with the question mark.</summary>
    public string Address { get; private set; }

    public static SavedView Create(Guid organizationId, Guid userId, string list, string name, string address, DateTimeOffset now) => new()
    {
        Id = NewId(now), OrganizationId = organizationId, UserId = userId, List = list,
        Name = name.Trim() is { Length: > MaxName } longName ? longName[..MaxName] : name.Trim(), Address = address,
    };

    public void Point(string address) => Address = address;
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews", "shared");
        builder.Property(v => v.List).HasMaxLength(40);
        builder.Property(v => v.Name).HasMaxLength(SavedView.MaxName);
        builder.Property(v => v.Address).HasMaxLength(SavedView.MaxAddress);
        builder.HasIndex(v => new { v.OrganizationId, v.UserId, v.List, v.Name }).IsUnique().HasDatabaseName("UX_SavedViews_Name");
    }
}

/// <summary>The views of the current user in the scope's organization.</summary>
public sealed class SavedViews(IDbContextFactory<AppDbContext> contexts, TenantContext tenant, CurrentUser user)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<SavedView>> ListAsync(string list, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } reader) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Own(db, reader, list).AsNoTracking().OrderBy(v => v.Name).Take(Most).ToListAsync(cancellationToken);
    }

    /// <summary>Keeps an address under a name; the same name gets the new address.</summary>
    public async Task KeepAsync(string list, string name, string address, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } reader || tenant.OrganizationId is not { } organization || string.IsNullOrWhiteSpace(name)) return;
        if (address.Length > SavedView.MaxAddress) return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var view = SavedView.Create(organization, reader, list, name, address, db.Now);
        if (await Own(db, reader, list).SingleOrDefaultAsync(v => v.Name == view.Name, cancellationToken) is { } found) found.Point(address);
        else db.Add(view);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ForgetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } reader) return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<SavedView>().Where(v => v.Id == id && v.UserId == reader).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<SavedView> Own(AppDbContext db, Guid reader, string list) => db.Set<SavedView>().Where(v => v.UserId == reader && v.List == list);
}
