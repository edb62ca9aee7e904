using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Questions;
using EventPortal.Catalog.Speakers;
using EventPortal.Organizations.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Catalog.Events;

internal sealed class EventPartsConfiguration :
    IEntityTypeConfiguration<EventSpeakerLink>, IEntityTypeConfiguration<EventOrganizerLink>, IEntityTypeConfiguration<EventGroup>,
    IEntityTypeConfiguration<EventInclude>, IEntityTypeConfiguration<EventAdvantage>, IEntityTypeConfiguration<Question>,
    IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<EventSpeakerLink> builder)
    {
        builder.ToTable("EventSpeakerLinks", "catalog");
        builder.HasKey(l => new { l.EventId, l.SpeakerId });
        builder.HasOne<EventSpeaker>().WithMany().HasForeignKey(l => l.SpeakerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EventOrganizerLink> builder)
    {
        builder.ToTable("EventOrganizerLinks", "catalog");
        builder.HasKey(l => new { l.EventId, l.OrganizerId });
        builder.HasOne<EventOrganizer>().WithMany().HasForeignKey(l => l.OrganizerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EventGroup> builder)
    {
        builder.ToTable("EventGroups", "catalog");
        builder.HasKey(g => new { g.EventId, g.GroupId });
        builder.HasOne<Group>().WithMany().HasForeignKey(g => g.GroupId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EventInclude> builder)
    {
        builder.ToTable("EventIncludes", "catalog");
        builder.Property(i => i.Title).HasMaxLength(255);
        builder.Property(i => i.Description).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<EventAdvantage> builder)
    {
        builder.ToTable("EventAdvantages", "catalog");
        builder.Property(a => a.Title).HasMaxLength(255);
        builder.Property(a => a.Description).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("Questions", "catalog");
        builder.Property(q => q.Text).HasMaxLength(500);
        builder.HasIndex(q => new { q.EventId, q.MyOrder });
    }

    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.ToTable("Lessons", "catalog", t => t.HasCheckConstraint("CK_Lessons_Counter", "\"NumberRegistrants\" >= 0"));
        builder.Property(l => l.Title).HasMaxLength(255);
        builder.Property(l => l.TaskId).HasMaxLength(255);
        builder.HasIndex(l => new { l.EventId, l.StartsAt });
        builder.HasOne<EventSpeaker>().WithMany().HasForeignKey(l => l.SpeakerId).OnDelete(DeleteBehavior.Restrict);
    }
}
