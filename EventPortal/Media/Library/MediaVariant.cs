using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Media.Library;

/// <summary>A picture in one size, cut and scaled in the uploader's browser and verified here.</summary>
public sealed class MediaVariant : Entity, ITenantOwned
{
    private MediaVariant() => Content = null!;

    internal MediaVariant(Guid id, MediaFile file, PictureSize size, StoredContent content)
    {
        Id = id;
        OrganizationId = file.OrganizationId;
        MediaId = file.Id;
        Size = size;
        Content = content;
    }

    public Guid OrganizationId { get; private set; }

    public Guid MediaId { get; private set; }

    public PictureSize Size { get; private set; }

    public StoredContent Content { get; private set; }

    internal void Replace(StoredContent content) => Content = content;
}
