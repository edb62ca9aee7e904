using EventPortal.Accounts.Users;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Organizations;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Catalog.Events;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events", "catalog", t =>
        {
            t.HasCheckConstraint("CK_Events_Ends", "\"EndsAt\" > \"StartsAt\"");
            t.HasCheckConstraint("CK_Events_Counters", "\"NumberRegistrants\" >= 0 AND \"NumberParticipants\" >= 0");
            t.HasCheckConstraint("CK_Events_Cancelled", "\"Status\" <> 'Cancelled' OR \"CancellationReason\" IS NOT NULL");
        });
        builder.Property(e => e.Slug).HasMaxLength(96);
        builder.Property(e => e.TimeZone).HasMaxLength(64);
        builder.Ignore(e => e.Schedule);
        builder.Ignore(e => e.Plan);
        builder.Property(e => e.CancellationReason).HasMaxLength(2000);
        builder.Property(e => e.SearchText).HasMaxLength(8000).HasAnnotation(PostgreSqlDbContext.WordSearch, true);
        builder.Property(e => e.SwitchOffReason).HasMaxLength(Event.MaxReason);
        builder.Property(e => e.RemovalReason).HasMaxLength(Event.MaxReason);
        builder.HasIndex(e => new { e.CreatedAt, e.Id });
        builder.ComplexProperty(e => e.Settings, s => s.ToJson());
        builder.HasCrmSync(e => e.Crm);
        ConfigureContent(builder);
        ConfigureRelations(builder);
        builder.HasIndex(e => new { e.OrganizationId, e.Slug }).IsUnique().HasDatabaseName("UX_Events_Slug").HasFilter("\"DeletedAt\" IS NULL");
        builder.HasIndex(e => new { e.Status, e.StartsAt });
        builder.HasIndex(e => new { e.Status, e.EndsAt });
        builder.HasIndex(e => e.UpdatedAt);
        // who shows this file?
        builder.HasIndex(e => e.CoverMediaId).HasFilter("\"CoverMediaId\" IS NOT NULL");
        builder.HasIndex(e => e.ApprobationMediaId).HasFilter("\"ApprobationMediaId\" IS NOT NULL");
        // pages of an organization and of its speakers
        builder.HasIndex(e => new { e.OrganizationId, e.StartsAt });
    }

    private static void ConfigureContent(EntityTypeBuilder<Event> builder)
    {
        builder.ComplexProperty(e => e.Content, c =>
        {
            foreach (var property in typeof(EventContent).GetProperties()) c.Property(property.PropertyType, property.Name).HasColumnName(property.Name);
            c.Property(x => x.Title).HasMaxLength(255);
            c.Property(x => x.Lead).HasMaxLength(500);
            c.Property(x => x.Language).HasMaxLength(2);
            c.Property(x => x.City).HasMaxLength(150);
            c.Property(x => x.Address).HasMaxLength(300);
            c.Property(x => x.OnlineUrl).HasMaxLength(500);
            c.Property(x => x.Phone).HasMaxLength(20);
            c.Property(x => x.Email).HasMaxLength(254);
            c.Property(x => x.SpeakerEmail).HasMaxLength(254);
        });
    }

    private static void ConfigureRelations(EntityTypeBuilder<Event> builder)
    {
        builder.HasMany(e => e.Lessons).WithOne().HasForeignKey(l => l.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Speakers).WithOne().HasForeignKey(l => l.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Organizers).WithOne().HasForeignKey(l => l.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Groups).WithOne().HasForeignKey(g => g.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Includes).WithOne().HasForeignKey(i => i.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Advantages).WithOne().HasForeignKey(a => a.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Questions).WithOne().HasForeignKey(q => q.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Directions).WithMany().UsingEntity("EventDirectionLinks", j => j.ToTable("EventDirectionLinks", "catalog"));
        builder.HasOne<EventType>().WithMany().HasForeignKey(e => e.EventTypeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EventLevel>().WithMany().HasForeignKey(e => e.LevelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EducationalSector>().WithMany().HasForeignKey(e => e.SectorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BudgetEducation>().WithMany().HasForeignKey(e => e.BudgetEducationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Exam>().WithMany().HasForeignKey(e => e.CertificateExamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(e => e.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.CreatedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
