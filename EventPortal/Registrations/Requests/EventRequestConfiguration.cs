using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Lessons;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Registrations.Requests;

internal sealed class EventRequestConfiguration : IEntityTypeConfiguration<EventRequest>
{
    public void Configure(EntityTypeBuilder<EventRequest> builder)
    {
        builder.ToTable("EventRequests", "registrations");
        builder.HasPerson(r => r.Person);
        builder.HasCrmSync(r => r.Crm);
        builder.ComplexCollection(r => r.Answers, a => a.ToJson());
        builder.Property(r => r.RejectionReason).HasMaxLength(2000);
        builder.Property(r => r.ApprovalToken).HasMaxLength(40);
        builder.HasIndex(r => new { r.EventId, r.Status });
        builder.HasIndex(r => r.UserId);
        builder.HasIndex(r => r.ApprovalToken).IsUnique().HasDatabaseName("UX_EventRequests_ApprovalToken").HasFilter("\"ApprovalToken\" IS NOT NULL");
        builder.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Lesson>().WithMany().HasForeignKey(r => r.LessonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
