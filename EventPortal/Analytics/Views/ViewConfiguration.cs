using EventPortal.Catalog.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Analytics.Views;

internal sealed class ViewConfiguration : IEntityTypeConfiguration<PageView>, IEntityTypeConfiguration<PageVisitor>, IEntityTypeConfiguration<VisitorSalt>
{
    // the names that EF gives to keys
    internal const string OnePerSource = "PK_PageViews";
    internal const string OncePerDay = "PK_PageVisitors";
    internal const string OneSalt = "PK_VisitorSalts";

    public void Configure(EntityTypeBuilder<PageView> builder)
    {
        builder.ToTable("PageViews", "analytics", t => t.HasCheckConstraint("CK_PageViews", "\"Visitors\" >= 0 AND \"Views\" >= \"Visitors\""));
        builder.HasKey(v => new { v.EventId, v.Day, v.Source });
        builder.Property(v => v.Source).HasMaxLength(VisitSource.MaxLength);
        builder.HasIndex(v => new { v.OrganizationId, v.Day });
        builder.HasOne<Event>().WithMany().HasForeignKey(v => v.EventId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PageVisitor> builder)
    {
        builder.ToTable("PageVisitors", "analytics");
        builder.HasKey(v => new { v.EventId, v.Day, v.Visitor });
        builder.HasIndex(v => v.Day);
    }

    public void Configure(EntityTypeBuilder<VisitorSalt> builder)
    {
        builder.ToTable("VisitorSalts", "analytics");
        builder.HasKey(s => s.Day);
        builder.Property(s => s.Salt).HasMaxLength(40);
    }
}
