using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Products;
using EventPortal.Registrations.Requests;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Registrations.Attendees;

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    internal const string OneCode = "UX_Registrations_Code";
    // the name that EF gives to the index of a one-to-one relation
    internal const string OnePerRequest = "IX_Registrations_EventRequestId";
    internal const string OnePerParticipant = "UX_Registrations_Participant";

    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("Registrations", "registrations", t =>
        {
            t.HasCheckConstraint("CK_Registrations_Timer", "\"Status\" <> 'Reserved' OR \"ExpiresAt\" IS NOT NULL");
            t.HasCheckConstraint("CK_Registrations_Cancelled", "\"Status\" <> 'Cancelled' OR \"CancelledAt\" IS NOT NULL");
            t.HasCheckConstraint("CK_Registrations_CheckedIn", "\"Status\" <> 'CheckedIn' OR \"CheckedInAt\" IS NOT NULL");
        });
        builder.HasPerson(r => r.Person);
        builder.HasCrmSync(r => r.Crm);
        builder.ComplexCollection(r => r.CustomFields, a => a.ToJson());
        builder.Property(r => r.ConfirmationCode).HasMaxLength(8);
        builder.Property(r => r.TicketSecret).HasMaxLength(40);
        builder.Property(r => r.NamingToken).HasMaxLength(40);
        builder.HasIndex(r => r.NamingToken).IsUnique().HasDatabaseName("UX_Registrations_NamingToken").HasFilter("\"NamingToken\" IS NOT NULL");
        builder.Property(r => r.JoinUrl).HasMaxLength(1000);
        builder.Property(r => r.ExternalId).HasMaxLength(255);
        builder.Property(r => r.CancellationReason).HasMaxLength(500);
        builder.Property(r => r.Culture).HasMaxLength(2);
        builder.Ignore(r => r.IsActive);
        builder.HasIndex(r => r.ConfirmationCode).IsUnique().HasDatabaseName(OneCode);
        builder.HasIndex(r => r.TicketSecret).IsUnique().HasDatabaseName("UX_Registrations_TicketSecret");
        builder.Property(r => r.ParticipantKey).HasMaxLength(254);
        builder.HasIndex(r => new { r.EventId, r.LessonId, r.ParticipantKey }).IsUnique().HasDatabaseName(OnePerParticipant)
            .HasFilter("\"ParticipantKey\" IS NOT NULL AND \"Status\" IN ('Reserved', 'Pending', 'Confirmed', 'CheckedIn')").AreNullsDistinct(false);
        builder.HasIndex(r => r.ParticipantKey).HasDatabaseName("IX_Registrations_Participant").HasFilter("\"ParticipantKey\" IS NOT NULL");
        // the organizer's lists: by state and age, by age, by name
        builder.HasIndex(r => new { r.EventId, r.Status, r.Id }).HasDatabaseName("IX_Registrations_EventList");
        builder.HasIndex(r => new { r.OrganizationId, r.Status, r.Id }).HasDatabaseName("IX_Registrations_StateList");
        builder.HasIndex(r => new { r.OrganizationId, r.Id }).HasDatabaseName("IX_Registrations_List");
        builder.HasIndex(r => new { r.OrganizationId, r.SearchKey, r.Id }).HasDatabaseName("IX_Registrations_NameList");
        builder.Property(r => r.SearchKey).HasMaxLength(SearchKey.MaxLength);
        builder.HasIndex(r => r.OrderId);
        builder.HasIndex(r => r.UserId);
        builder.HasIndex(r => r.ExpiresAt).HasDatabaseName("IX_Registrations_Expiring").HasFilter("\"Status\" = 'Reserved'");
        builder.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TicketType>().WithMany().HasForeignKey(r => r.TicketTypeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Lesson>().WithMany().HasForeignKey(r => r.LessonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EventRequest>().WithOne().HasForeignKey<Registration>(r => r.EventRequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
