using EventPortal.Catalog.Events;
using EventPortal.Catalog.Lessons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Catalog.Products;

internal sealed class ProductConfiguration :
    IEntityTypeConfiguration<Product>, IEntityTypeConfiguration<TicketType>, IEntityTypeConfiguration<EventRecording>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("Products", "catalog", t =>
        {
            t.HasCheckConstraint("CK_Products_Capacity", "\"Quantity\" IS NULL OR \"SoldCount\" + \"ReservedCount\" <= \"Quantity\"");
            t.HasCheckConstraint("CK_Products_Counters", "\"SoldCount\" >= 0 AND \"ReservedCount\" >= 0");
            t.HasCheckConstraint("CK_Products_Price", "\"PriceMinor\" >= 0 AND (\"SalePriceMinor\" IS NULL OR (\"SalePriceMinor\" >= 0 AND \"SalePriceMinor\" < \"PriceMinor\"))");
        });
        builder.HasDiscriminator<string>("Kind").HasValue<TicketType>("ticket").HasValue<EventRecording>("recording");
        builder.Property<string>("Kind").HasMaxLength(16);
        builder.Property(p => p.Title).HasMaxLength(255);
        builder.Property(p => p.Description).HasMaxLength(2000);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Ignore(p => p.FullPrice).Ignore(p => p.Price).Ignore(p => p.Available);
        builder.HasIndex(p => new { p.EventId, p.SortOrder });
        builder.HasIndex(p => p.UpdatedAt);
        builder.HasOne<Event>().WithMany().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TicketType> builder)
    {
        builder.HasOne<Lesson>().WithMany().HasForeignKey(t => t.LessonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EventRecording> builder) => builder.Property(r => r.VideoUrl).HasMaxLength(500);
}
