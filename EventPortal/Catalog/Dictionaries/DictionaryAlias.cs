using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Catalog.Dictionaries;

/// <summary>The key of an entry that was merged into another: addresses with it still find what it stood for.</summary>
public sealed class DictionaryAlias : IGlobal
{
    private DictionaryAlias() => Slug = "";

    public DictionaryKind Kind { get; private set; }

    public string Slug { get; private set; }

    public Guid EntryId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static DictionaryAlias Create(DictionaryKind kind, string slug, Guid entryId, DateTimeOffset now) =>
        new() { Kind = kind, Slug = slug, EntryId = entryId, CreatedAt = now };
}

internal sealed class DictionaryAliasConfiguration : IEntityTypeConfiguration<DictionaryAlias>
{
    public void Configure(EntityTypeBuilder<DictionaryAlias> builder)
    {
        builder.ToTable("DictionaryAliases", "catalog");
        builder.HasKey(a => new { a.Kind, a.Slug });
        builder.Property(a => a.Slug).HasMaxLength(96);
    }
}
