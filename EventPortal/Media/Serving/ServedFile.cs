using EventPortal.Media.Contracts;
using EventPortal.Media.Library;

namespace EventPortal.Media.Serving;

/// <summary>A file as it is served; of one in use nothing of this ever changes until it is deleted.</summary>
internal sealed record ServedFile(
    Guid Id, Guid OrganizationId, Guid? UploadedBy, MediaPurpose Purpose, MediaState State, string FileName, IReadOnlyDictionary<string, StoredContent> Parts)
{
    /// <summary>The pictures that pages show; an original may say where it was taken.</summary>
    public bool IsPublic(string part) => State is MediaState.Ready && !Purpose.IsDocument && part != Uploads.UploadEndpoints.Original;
}
