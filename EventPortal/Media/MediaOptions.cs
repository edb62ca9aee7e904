using System.ComponentModel.DataAnnotations;

namespace EventPortal.Media;

/// <summary>Section "Media".</summary>
public sealed class MediaOptions : IValidatableObject
{
    public MediaStorage Storage { get; init; }

    /// <summary>Of <see cref="MediaStorage.Folder"/>; relative to the checkout. Several servers must share it.</summary>
    [Required]
    public string Folder { get; init; } = ".local/media";

    public S3Options S3 { get; init; } = new();

    /// <summary>An upload that is not put to use for so long is given up.</summary>
    [Range(1, 24 * 30)]
    public int UploadHours { get; init; } = 24;

    /// <summary>How long a deleted file is kept: time to restore a backup of the database that still shows it.</summary>
    [Range(0, 365)]
    public int GraceDays { get; init; } = 7;

    /// <summary>Uploads that one person may have begun and not put to use.</summary>
    [Range(1, 10_000)]
    public int OpenUploads { get; init; } = 60;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Storage is not MediaStorage.S3) yield break;
        if (S3.Endpoint is not { IsAbsoluteUri: true, Scheme: "http" or "https" }) yield return new("Media:S3:Endpoint must be an address (https://…).");
        foreach (var (name, value) in new[] { ("Bucket", S3.Bucket), ("AccessKey", S3.AccessKey), ("SecretKey", S3.SecretKey), ("Region", S3.Region) })
            if (string.IsNullOrWhiteSpace(value)) yield return new($"Media:S3:{name} is missing.");
    }
}

public enum MediaStorage
{
    /// <summary>A folder of this machine, or one that the servers share.</summary>
    Folder,

    /// <summary>Any storage that speaks S3 (AWS, MinIO, Ceph, R2).</summary>
    S3,
}

/// <summary>Section "Media:S3".</summary>
public sealed class S3Options
{
    /// <summary>"https://s3.eu-central-1.amazonaws.com"; the bucket is the first part of the path.</summary>
    public Uri? Endpoint { get; init; }

    public string Bucket { get; init; } = "";

    public string Region { get; init; } = "us-east-1";

    public string AccessKey { get; init; } = "";

    public string SecretKey { get; init; } = "";

    /// <summary>Before every key, such as "portal/"; for a bucket that is not the portal's alone.</summary>
    public string Prefix { get; init; } = "";
}
