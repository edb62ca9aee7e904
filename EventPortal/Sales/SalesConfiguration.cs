using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations;
using EventPortal.Registrations;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Orders;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Sales;

internal sealed class SalesConfiguration :
    IEntityTypeConfiguration<Cart>, IEntityTypeConfiguration<CartItem>, IEntityTypeConfiguration<Reservation>, IEntityTypeConfiguration<Promocode>,
    IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<OrderItem>, IEntityTypeConfiguration<OrderDay>
{
    internal const string OneCode = "UX_Promocodes_Code";
    internal const string OnePlacing = "UX_Orders_PlacementKey";
    internal const string OneOpenCartOfUser = "UX_Carts_User";
    internal const string OneOpenCartOfBrowser = "UX_Carts_SessionKey";

    public void Configure(EntityTypeBuilder<Cart> builder)
    {
        builder.ToTable("Carts", "sales", t => t.HasCheckConstraint("CK_Carts_Owner", "\"UserId\" IS NOT NULL OR \"SessionKey\" IS NOT NULL"));
        builder.Property(c => c.SessionKey).HasMaxLength(40);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.LinkToken).HasMaxLength(40);
        builder.HasIndex(c => c.LinkToken).IsUnique().HasDatabaseName("UX_Carts_LinkToken").HasFilter("\"LinkToken\" IS NOT NULL");
        builder.HasIndex(c => c.UserId).IsUnique().HasDatabaseName(OneOpenCartOfUser).HasFilter("\"Status\" = 'Opened' AND \"UserId\" IS NOT NULL");
        builder.HasIndex(c => c.SessionKey).IsUnique().HasDatabaseName(OneOpenCartOfBrowser).HasFilter("\"Status\" = 'Opened' AND \"SessionKey\" IS NOT NULL");
        builder.HasMany(c => c.Items).WithOne().HasForeignKey(i => i.CartId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Promocode>().WithMany().HasForeignKey(c => c.PromocodeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CartItem> builder)
    {
        builder.ToTable("CartItems", "sales", t => t.HasCheckConstraint("CK_CartItems_Quantity", "\"Quantity\" > 0"));
        builder.Property(i => i.Currency).HasMaxLength(3);
        builder.Ignore(i => i.UnitPrice).Ignore(i => i.UnitFullPrice);
        builder.HasOne<Product>().WithMany().HasForeignKey(i => i.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Reservation>().WithMany().HasForeignKey(i => i.ReservationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Reservation> builder)
    {
        builder.ToTable("Reservations", "sales", t => t.HasCheckConstraint("CK_Reservations_Quantity", "\"Quantity\" > 0"));
        builder.HasIndex(r => r.ExpiresAt).HasDatabaseName("IX_Reservations_Expiring").HasFilter("\"Status\" = 'Held'");
        builder.HasIndex(r => r.CartId);
        builder.HasIndex(r => r.ProductId).HasDatabaseName("IX_Reservations_Held").HasFilter("\"Status\" = 'Held'");
        builder.HasIndex(r => new { r.ProductId, r.CreatedAt }).HasDatabaseName("IX_Reservations_Started");
        builder.HasOne<Product>().WithMany().HasForeignKey(r => r.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Promocode> builder)
    {
        builder.ToTable("Promocodes", "sales", t => t.HasCheckConstraint(
            "CK_Promocodes_Uses", "\"CurrentUse\" >= 0 AND (\"LimitCount\" = 0 OR \"CurrentUse\" <= \"LimitCount\")"));
        builder.Property(p => p.Code).HasMaxLength(64);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.HasIndex(p => new { p.OrganizationId, p.Code }).IsUnique().HasDatabaseName(OneCode);
        builder.HasOne<Organization>().WithMany().HasForeignKey(p => p.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders", "sales", t => t.HasCheckConstraint(
            "CK_Orders_Totals", "\"TotalPriceMinor\" >= 0 AND \"TotalPromocodeDiffMinor\" >= 0 AND \"TotalPriceMinor\" <= \"TotalClearPriceMinor\""));
        builder.HasPerson(o => o.Customer);
        builder.HasCrmSync(o => o.Crm);
        builder.Property(o => o.Number).HasMaxLength(20);
        builder.Property(o => o.Secret).HasMaxLength(40);
        builder.Property(o => o.PlacementKey).HasMaxLength(80);
        builder.Property(o => o.CompanyName).HasMaxLength(150);
        builder.Property(o => o.TaxCode).HasMaxLength(20);
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.CancellationReason).HasMaxLength(500);
        builder.Property(o => o.Culture).HasMaxLength(2);
        builder.Ignore(o => o.Total);
        builder.HasIndex(o => o.Number).IsUnique().HasDatabaseName("UX_Orders_Number");
        builder.HasIndex(o => o.Secret).IsUnique().HasDatabaseName("UX_Orders_Secret");
        builder.HasIndex(o => o.PlacementKey).IsUnique().HasDatabaseName(OnePlacing);
        builder.HasIndex(o => o.ExpiresAt).HasDatabaseName("IX_Orders_Expiring").HasFilter("\"Status\" = 'New'");
        builder.HasIndex(o => o.UserId);
        builder.Property(o => o.CustomerKey).HasMaxLength(254);
        builder.HasIndex(o => o.CustomerKey).HasDatabaseName("IX_Orders_Customer");
        builder.HasIndex(o => new { o.OrganizationId, o.CreatedAt });
        builder.HasIndex(o => new { o.OrganizationId, o.ConfirmedAt }).HasDatabaseName("IX_Orders_Sold").HasFilter("\"ConfirmedAt\" IS NOT NULL");
        // the organizer's lists: by age, by state and age, by name
        builder.Property(o => o.SearchKey).HasMaxLength(SearchKey.MaxLength);
        builder.HasIndex(o => new { o.OrganizationId, o.Id }).HasDatabaseName("IX_Orders_List");
        builder.HasIndex(o => new { o.OrganizationId, o.Status, o.PaymentStatus, o.Id }).HasDatabaseName("IX_Orders_StateList");
        builder.HasIndex(o => new { o.OrganizationId, o.SearchKey, o.Id }).HasDatabaseName("IX_Orders_NameList");
        builder.HasMany(o => o.Items).WithOne().HasForeignKey(i => i.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Promocode>().WithMany().HasForeignKey(o => o.PromocodeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrderItem> builder)
    {
        builder.ToTable("OrderItems", "sales", t => t.HasCheckConstraint("CK_OrderItems", "\"Quantity\" > 0 AND \"PriceMinor\" >= 0 AND \"PromocodeDiffMinor\" >= 0"));
        builder.Property(i => i.Title).HasMaxLength(255);
        builder.Property(i => i.EventTitle).HasMaxLength(255);
        builder.Property(i => i.Currency).HasMaxLength(3);
        builder.Ignore(i => i.Price);
        builder.HasIndex(i => i.EventId);
        builder.HasOne<Event>().WithMany().HasForeignKey(i => i.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Product>().WithMany().HasForeignKey(i => i.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrderDay> builder)
    {
        builder.ToTable("OrderDays", "sales");
        builder.HasKey(d => d.Day);
    }
}
