using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Operations.Sweep;

internal sealed class SweepRunConfiguration : IEntityTypeConfiguration<SweepRun>
{
    public void Configure(EntityTypeBuilder<SweepRun> builder)
    {
        builder.ToTable("SweepRuns", "operations");
        builder.Property(r => r.StartedBy).HasMaxLength(200);
        // read and written whole, never searched
        builder.Property(r => r.Findings).HasConversion(
            v => JsonSerializer.Serialize(v, JsonSerializerOptions.Web),
            v => JsonSerializer.Deserialize<SweepFinding[]>(v, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<SweepFinding>>((a, b) => ReferenceEquals(a, b), v => v.Count, v => v));
        builder.HasIndex(r => r.StartedAt);
    }
}
