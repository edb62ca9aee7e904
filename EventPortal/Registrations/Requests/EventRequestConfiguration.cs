using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Lessons;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Registrations.Requests;

internal sealed class EventRequestConfiguration : IEntityTypeConfiguration<EventRequest>
{
    internal const string OneOpen = "UX_EventRequests_Applicant";

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
        builder.Property(r => r.ApplicantKey).HasMaxLength(254);
        builder.Property(r => r.SearchKey).HasMaxLength(SearchKey.MaxLength);
        builder.Property(r => r.Culture).HasMaxLength(2);
        builder.HasIndex(r => new { r.EventId, r.LessonId, r.ApplicantKey }).IsUnique().HasDatabaseName(OneOpen)
            .HasFilter("\"ApplicantKey\" IS NOT NULL AND \"Status\" = 'New' AND \"RegistrationStatus\" IN ('Pending', 'Approved')").AreNullsDistinct(false);
        builder.HasIndex(r => new { r.OrganizationId, r.RegistrationStatus, r.Id }).HasDatabaseName("IX_EventRequests_List").HasFilter("\"ApplicantKey\" IS NOT NULL");
        builder.HasIndex(r => r.ApprovalToken).IsUnique().HasDatabaseName("UX_EventRequests_ApprovalToken").HasFilter("\"ApprovalToken\" IS NOT NULL");
        builder.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Lesson>().WithMany().HasForeignKey(r => r.LessonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
