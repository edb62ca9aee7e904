using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Catalog.Favourites;

internal sealed class FavouriteConfiguration : IEntityTypeConfiguration<Favourite>
{
    public const string Key = "PK_Favourites";

    public void Configure(EntityTypeBuilder<Favourite> builder)
    {
        builder.ToTable("Favourites", "catalog");
        builder.HasKey(f => new { f.UserId, f.EventId }).HasName(Key);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Event>().WithMany().HasForeignKey(f => f.EventId).OnDelete(DeleteBehavior.Cascade);
    }
}
