using EventPortal.Accounts.Users;
using EventPortal.Organizations;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Refunds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Payments;

internal sealed class PaymentConfiguration :
    IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<Transaction>, IEntityTypeConfiguration<Refund>, IEntityTypeConfiguration<PaymentGateway>
{
    internal const string OneStart = "UX_Payments_IdempotencyKey";
    internal const string OneReference = "UX_Payments_ProviderReference";
    internal const string OneCallback = "UX_Transactions_DedupeKey";

    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments", "payments", t =>
        {
            t.HasCheckConstraint("CK_Payments_Amounts", "\"AmountMinor\" > 0 AND \"CapturedMinor\" >= 0 AND \"RefundedMinor\" >= 0 AND \"RefundingMinor\" >= 0 AND \"RefundedMinor\" + \"RefundingMinor\" <= \"CapturedMinor\"");
            t.HasCheckConstraint("CK_Payments_Captured", "\"Status\" NOT IN ('Completed', 'PartiallyRefunded', 'Refunded') OR (\"CapturedMinor\" > 0 AND \"PaidAt\" IS NOT NULL)");
        });
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Property(p => p.ProviderReference).HasMaxLength(64);
        builder.Property(p => p.ProviderPaymentId).HasMaxLength(128);
        builder.Property(p => p.IdempotencyKey).HasMaxLength(100);
        builder.Property(p => p.Message).HasMaxLength(1000);
        builder.Property(p => p.ReviewReason).HasMaxLength(500);
        builder.Property(p => p.ReturnPath).HasMaxLength(1000);
        builder.Ignore(p => p.Amount).Ignore(p => p.Captured).Ignore(p => p.Refundable).Ignore(p => p.IsOpen);
        builder.HasIndex(p => p.IdempotencyKey).IsUnique().HasDatabaseName(OneStart);
        builder.HasIndex(p => p.ProviderReference).IsUnique().HasDatabaseName(OneReference);
        builder.HasIndex(p => p.PayableId);
        builder.HasIndex(p => p.AskAfter).HasDatabaseName("IX_Payments_AskAfter").HasFilter("\"AskAfter\" IS NOT NULL");
        builder.HasIndex(p => new { p.GatewayId, p.ProviderPaymentId }).HasFilter("\"ProviderPaymentId\" IS NOT NULL");
        builder.HasMany(p => p.Transactions).WithOne().HasForeignKey(t => t.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PaymentGateway>().WithMany().HasForeignKey(p => p.GatewayId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Transaction> builder)
    {
        builder.ToTable("Transactions", "payments");
        builder.Property(t => t.Token).HasMaxLength(128);
        builder.Property(t => t.CustomerId).HasMaxLength(256);
        builder.Property(t => t.Currency).HasMaxLength(3);
        builder.Property(t => t.Error).HasMaxLength(2000);
        builder.Property(t => t.DedupeKey).HasMaxLength(200);
        builder.HasIndex(t => t.PaymentId);
        builder.HasIndex(t => t.DedupeKey).IsUnique().HasDatabaseName(OneCallback).HasFilter("\"DedupeKey\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.ToTable("Refunds", "payments", t => t.HasCheckConstraint("CK_Refunds_Amount", "\"AmountMinor\" > 0"));
        builder.Property(r => r.Currency).HasMaxLength(3);
        builder.Property(r => r.Reason).HasMaxLength(500);
        builder.Property(r => r.ProviderRefundId).HasMaxLength(128);
        builder.Property(r => r.Error).HasMaxLength(2000);
        builder.Ignore(r => r.Amount);
        builder.HasOne<Payment>().WithMany().HasForeignKey(r => r.PaymentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PaymentGateway> builder)
    {
        builder.ToTable("PaymentGateways", "payments");
        builder.Property(g => g.Provider).HasMaxLength(32);
        builder.Property(g => g.Name).HasMaxLength(200);
        builder.Property(g => g.Credentials).HasMaxLength(4000);
        builder.HasIndex(g => new { g.OrganizationId, g.SortOrder });
        builder.HasOne<Organization>().WithMany().HasForeignKey(g => g.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
