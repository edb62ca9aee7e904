using EventPortal.Accounts.Users;
using EventPortal.Media.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Media.Library;

internal sealed class MediaFileConfiguration : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.ToTable("Files", "media", t =>
        {
            t.HasCheckConstraint("CK_Files_Deleted", "\"State\" <> 'Deleted' OR \"DeletedAt\" IS NOT NULL");
            t.HasCheckConstraint("CK_Files_Ready", "\"State\" <> 'Ready' OR \"OriginalPath\" IS NOT NULL");
        });
        builder.Property(f => f.FileName).HasMaxLength(200);
        builder.Property(f => f.AltText).HasMaxLength(MediaAlt.Most);
        builder.ComplexProperty(f => f.Original!, content => StoredContentMapping.Configure(content.IsRequired(false), "Original"));
        builder.HasMany(f => f.Variants).WithOne().HasForeignKey(v => v.MediaId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => new { f.State, f.UpdatedAt });
        builder.HasIndex(f => new { f.UploadedBy, f.State });
        // no key to the organization: a person's own picture has none
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.UploadedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MediaVariantConfiguration : IEntityTypeConfiguration<MediaVariant>
{
    public void Configure(EntityTypeBuilder<MediaVariant> builder)
    {
        builder.ToTable("Variants", "media");
        builder.ComplexProperty(v => v.Content, content => StoredContentMapping.Configure(content, ""));
        builder.HasIndex(v => new { v.MediaId, v.Size }).IsUnique().HasDatabaseName("UX_Variants_Size");
    }
}

internal static class StoredContentMapping
{
    public static void Configure(ComplexPropertyBuilder<StoredContent> content, string prefix)
    {
        content.Property(c => c.Path).HasColumnName(prefix + "Path").HasMaxLength(200);
        content.Property(c => c.ContentType).HasColumnName(prefix + "ContentType").HasMaxLength(100);
        content.Property(c => c.SizeBytes).HasColumnName(prefix + "SizeBytes");
        content.Property(c => c.Hash).HasColumnName(prefix + "Hash").HasMaxLength(64);
        content.Property(c => c.Width).HasColumnName(prefix + "Width");
        content.Property(c => c.Height).HasColumnName(prefix + "Height");
    }
}
