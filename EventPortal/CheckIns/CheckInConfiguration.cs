using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Lessons;
using EventPortal.CheckIns.Passes;
using EventPortal.Registrations.Attendees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.CheckIns;

internal sealed class CheckInConfiguration : IEntityTypeConfiguration<CheckIn>, IEntityTypeConfiguration<ScanLog>, IEntityTypeConfiguration<CheckInPass>
{
    internal const string OneEntry = "UX_CheckIns_Registration";

    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.ToTable("CheckIns", "checkins");
        builder.Property(c => c.CheckedInByName).HasMaxLength(200);
        builder.HasIndex(c => new { c.RegistrationId, c.LessonId }).IsUnique().HasDatabaseName(OneEntry).HasFilter(null).AreNullsDistinct(false);
        builder.HasIndex(c => new { c.EventId, c.CheckedInAt });
        builder.HasOne<Registration>().WithMany().HasForeignKey(c => c.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Lesson>().WithMany().HasForeignKey(c => c.LessonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.CheckedInBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CheckInPass>().WithMany().HasForeignKey(c => c.PassId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ScanLog> builder)
    {
        builder.ToTable("ScanLogs", "checkins");
        builder.Property(s => s.Typed).HasMaxLength(ScanLog.MostTyped);
        builder.Property(s => s.ByName).HasMaxLength(200);
        builder.HasIndex(s => new { s.EventId, s.At });
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CheckInPass> builder)
    {
        builder.ToTable("CheckInPasses", "checkins");
        builder.Property(p => p.Name).HasMaxLength(100);
        builder.Property(p => p.Token).HasMaxLength(40);
        builder.HasIndex(p => p.Token).IsUnique().HasDatabaseName("UX_CheckInPasses_Token");
        builder.HasOne<Event>().WithMany().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.CreatedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
