using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Payments.Sandbox;

internal sealed class SandboxConfiguration :
    IEntityTypeConfiguration<SandboxMerchant>, IEntityTypeConfiguration<SandboxInvoice>, IEntityTypeConfiguration<SandboxRefund>
{
    internal const string OneReference = "UX_SandboxInvoices_Reference";

    public void Configure(EntityTypeBuilder<SandboxMerchant> builder)
    {
        builder.ToTable("Merchants", "sandbox");
        builder.Property(m => m.Code).HasMaxLength(64);
        builder.Property(m => m.Name).HasMaxLength(200);
        builder.Property(m => m.ApiKeyHash).HasMaxLength(64);
        builder.Property(m => m.SealedSecret).HasMaxLength(1000);
        builder.HasIndex(m => m.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SandboxInvoice> builder)
    {
        builder.ToTable("Invoices", "sandbox", t => t.HasCheckConstraint("CK_SandboxInvoices_Amounts", "\"AmountMinor\" > 0 AND \"RefundedMinor\" >= 0 AND \"RefundedMinor\" <= \"AmountMinor\""));
        builder.Property(i => i.Token).HasMaxLength(64);
        builder.Property(i => i.Reference).HasMaxLength(255);
        builder.Property(i => i.Currency).HasMaxLength(3);
        builder.Property(i => i.Description).HasMaxLength(1000);
        builder.Property(i => i.ReturnUrl).HasMaxLength(1000);
        builder.Property(i => i.CallbackUrl).HasMaxLength(1000);
        builder.Property(i => i.CardMask).HasMaxLength(20);
        builder.Property(i => i.Reason);
        builder.Ignore(i => i.Amount);
        builder.HasIndex(i => i.Token).IsUnique();
        builder.HasIndex(i => new { i.MerchantId, i.Reference }).IsUnique().HasDatabaseName(OneReference);
        builder.HasOne<SandboxMerchant>().WithMany().HasForeignKey(i => i.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SandboxRefund> builder)
    {
        builder.ToTable("Refunds", "sandbox", t => t.HasCheckConstraint("CK_SandboxRefunds_Amount", "\"AmountMinor\" > 0"));
        builder.Property(r => r.Reference).HasMaxLength(64);
        builder.HasIndex(r => new { r.InvoiceId, r.Reference }).IsUnique();
        builder.HasOne<SandboxInvoice>().WithMany().HasForeignKey(r => r.InvoiceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class SandboxData
{
    extension(AppDbContext db)
    {
        public DbSet<SandboxMerchant> SandboxMerchants => db.Set<SandboxMerchant>();

        public DbSet<SandboxInvoice> SandboxInvoices => db.Set<SandboxInvoice>();

        public DbSet<SandboxRefund> SandboxRefunds => db.Set<SandboxRefund>();
    }
}
