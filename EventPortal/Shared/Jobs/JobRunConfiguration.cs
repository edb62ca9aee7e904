using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Shared.Jobs;

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns", "shared");
        builder.Property(r => r.Job).HasMaxLength(100);
        builder.Property(r => r.Error).HasMaxLength(JobRun.MaxErrorLength);
        builder.Property(r => r.Server).HasMaxLength(200);
        builder.Property(r => r.StartedBy).HasMaxLength(200);
        builder.HasIndex(r => new { r.Job, r.StartedAt });
        builder.HasIndex(r => new { r.Succeeded, r.StartedAt });
    }
}
