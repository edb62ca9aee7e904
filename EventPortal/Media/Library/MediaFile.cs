using EventPortal.Media.Contracts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Media.Library;

/// <summary>[A] Media: an uploaded file. Once READY it never changes: another crop or another picture is another file. States: <see cref="MediaState"/>.</summary>
public sealed class MediaFile : AggregateRoot, IAudited, ITenantOwned
{
    private readonly List<MediaVariant> variants = [];

    private MediaFile() => FileName = "";

    /// <summary>Whose it is; empty: a person's own picture, which no tenant's filter lets through.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>Null: a guest, who may answer a question with a file.</summary>
    public Guid? UploadedBy { get; private set; }

    public MediaPurpose Purpose { get; private set; }

    public MediaState State { get; private set; }

    /// <summary>As it was called where it came from; shown, never trusted.</summary>
    public string FileName { get; private set; }

    /// <summary>The file as it was sent; null until it arrived. Of pictures it is shown to its owners only: it may carry the place where it was taken.</summary>
    public StoredContent? Original { get; private set; }

    public string? AltText { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public IReadOnlyList<MediaVariant> Variants => variants;

    /// <summary>Kept and handed on as it was sent, without variants.</summary>
    public bool IsDocument => Purpose.IsDocument;

    public bool IsComplete => Original is not null && (IsDocument || variants.Count == Enum.GetValues<PictureSize>().Length);

    public static MediaFile Begin(Guid organizationId, Guid? uploadedBy, MediaPurpose purpose, string fileName, DateTimeOffset now) => new()
    {
        Id = NewId(now), OrganizationId = organizationId, UploadedBy = uploadedBy, Purpose = purpose, FileName = Named(fileName),
    };

    /// <summary>The file itself arrived (again, after a broken line).</summary>
    public void Receive(StoredContent content)
    {
        Guard.That(State is MediaState.Uploading, MediaErrors.NotUploading);
        Original = content;
    }

    public void Receive(PictureSize size, StoredContent content, DateTimeOffset now)
    {
        Guard.That(State is MediaState.Uploading, MediaErrors.NotUploading);
        Guard.That(!IsDocument, MediaErrors.VariantWrong);
        if (variants.Find(v => v.Size == size) is { } known) known.Replace(content);
        else variants.Add(new(NewId(now), this, size, content));
    }

    /// <summary>Takes its place: everybody who may see that place sees it from now on.</summary>
    public void PutToUse(string? altText)
    {
        Guard.That(State is MediaState.Uploading, MediaErrors.NotUploading);
        Guard.That(IsComplete, MediaErrors.Incomplete);
        State = MediaState.Ready;
        Say(altText);
    }

    public void Describe(string? altText)
    {
        Guard.That(State is MediaState.Ready, MediaErrors.NotReady);
        Say(altText);
    }

    public void Delete(DateTimeOffset now)
    {
        Guard.That(State is not MediaState.Deleted, MediaErrors.AlreadyDeleted);
        (State, DeletedAt) = (MediaState.Deleted, now);
    }

    private void Say(string? altText)
    {
        var text = string.IsNullOrWhiteSpace(altText) ? null : altText.Trim();
        Guard.That(text is null or { Length: <= MediaAlt.Most }, MediaErrors.AltTooLong, MediaAlt.Most);
        AltText = text;
    }

    // "C:\fakepath\фото.jpg" of old browsers; control characters would break headers
    private static string Named(string fileName)
    {
        var name = new string([.. fileName.Split('/', '\\')[^1].Where(c => !char.IsControl(c))]).Trim();
        return name.Length == 0 ? "file" : name[^Math.Min(name.Length, 200)..];
    }
}
