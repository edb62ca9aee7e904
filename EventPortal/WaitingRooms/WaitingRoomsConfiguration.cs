using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.WaitingRooms.Places;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.WaitingRooms;

internal sealed class WaitingRoomsConfiguration
    : IEntityTypeConfiguration<WaitingRoom>, IEntityTypeConfiguration<RoomGate>, IEntityTypeConfiguration<RoomPlace>
{
    internal const string OneRoom = "UX_WaitingRooms_Event";
    internal const string OnePlaceOfUser = "UX_Places_User";
    internal const string OneSlot = "UX_Places_AddressSlot";

    public void Configure(EntityTypeBuilder<WaitingRoom> builder)
    {
        builder.ToTable("WaitingRooms", "queues", t => t.HasCheckConstraint("CK_WaitingRooms", "\"PerMinute\" IS NULL OR \"PerMinute\" > 0"));
        builder.HasIndex(r => r.EventId).IsUnique().HasDatabaseName(OneRoom);
        builder.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoomGate> builder)
    {
        builder.ToTable("RoomGates", "queues");
        builder.HasOne<WaitingRoom>().WithOne().HasForeignKey<RoomGate>(g => g.Id).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RoomPlace> builder)
    {
        builder.ToTable("Places", "queues");
        builder.Property(p => p.AddressHash).HasMaxLength(64);
        builder.Property(p => p.Buyer).HasMaxLength(80);
        builder.HasIndex(p => new { p.RoomId, p.Proven, p.Order }).HasDatabaseName("IX_Places_Waiting").HasFilter("\"AdmittedAt\" IS NULL AND \"EndedAt\" IS NULL");
        builder.HasIndex(p => new { p.RoomId, p.AdmittedAt }).HasDatabaseName("IX_Places_Admitted").HasFilter("\"AdmittedAt\" IS NOT NULL");
        builder.HasIndex(p => new { p.RoomId, p.UserId }).IsUnique().HasDatabaseName(OnePlaceOfUser).HasFilter("\"UserId\" IS NOT NULL AND \"EndedAt\" IS NULL");
        builder.HasIndex(p => new { p.RoomId, p.AddressHash, p.AddressSlot }).IsUnique().HasDatabaseName(OneSlot).HasFilter("\"EndedAt\" IS NULL");
        builder.HasOne<WaitingRoom>().WithMany().HasForeignKey(p => p.RoomId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
