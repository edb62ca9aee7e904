using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Payments.Callbacks;

internal sealed class InboundCallbackConfiguration : IEntityTypeConfiguration<InboundCallback>
{
    // no foreign keys: a forged callback may name anything
    public void Configure(EntityTypeBuilder<InboundCallback> builder)
    {
        builder.ToTable("InboundCallbacks", "payments");
        builder.Property(c => c.Provider).HasMaxLength(32);
        builder.Property(c => c.RemoteAddress).HasMaxLength(64);
        builder.Property(c => c.Headers).HasMaxLength(4000);
        builder.Property(c => c.Detail).HasMaxLength(1000);
        builder.HasIndex(c => c.ReceivedAt);
        builder.HasIndex(c => c.PaymentId);
    }
}
