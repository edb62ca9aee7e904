using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Catalog.Dictionaries;

internal sealed class DictionaryConfiguration :
    IEntityTypeConfiguration<EventType>, IEntityTypeConfiguration<EventLevel>, IEntityTypeConfiguration<EventDirection>,
    IEntityTypeConfiguration<EducationalSector>, IEntityTypeConfiguration<BudgetEducation>, IEntityTypeConfiguration<Area>,
    IEntityTypeConfiguration<Exam>
{
    public void Configure(EntityTypeBuilder<EventType> builder) => Entry(builder, "EventTypes");

    public void Configure(EntityTypeBuilder<EventDirection> builder) => Entry(builder, "EventDirections");

    public void Configure(EntityTypeBuilder<EducationalSector> builder) => Entry(builder, "EducationalSectors");

    public void Configure(EntityTypeBuilder<BudgetEducation> builder) => Entry(builder, "BudgetEducations");

    public void Configure(EntityTypeBuilder<Exam> builder) => Entry(builder, "Exams");

    public void Configure(EntityTypeBuilder<EventLevel> builder)
    {
        Entry(builder, "EventLevels");
        builder.Property(l => l.Color).HasMaxLength(7);
    }

    public void Configure(EntityTypeBuilder<Area> builder)
    {
        Entry(builder, "Areas");
        builder.Property(a => a.IsoCode).HasMaxLength(6);
        builder.HasIndex(a => a.IsoCode).IsUnique();
    }

    private static void Entry<TEntry>(EntityTypeBuilder<TEntry> builder, string table)
        where TEntry : DictionaryEntry
    {
        builder.ToTable(table, "catalog");
        builder.Property(e => e.Name).HasMaxLength(255);
        builder.Property(e => e.NameEn).HasMaxLength(255);
        builder.Property(e => e.NameRu).HasMaxLength(255);
        builder.Property(e => e.Slug).HasMaxLength(96);
        builder.HasIndex(e => e.Slug).IsUnique();
    }
}
