using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Shared.Live;

internal sealed class LiveMessageConfiguration : IEntityTypeConfiguration<LiveMessage>
{
    public void Configure(EntityTypeBuilder<LiveMessage> builder)
    {
        builder.ToTable("LiveMessages", "shared");
        builder.HasIndex(m => m.SentAt);
    }
}
