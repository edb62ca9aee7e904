namespace EventPortal.Media.Contracts;

/// <summary>What a file is for: decides what it may be, how it is cut and who may read it.</summary>
public enum MediaPurpose
{
    /// <summary>An event's cover: 16:10, at least 640 × 400, public.</summary>
    Cover,

    /// <summary>An organization's logo: square, at least 128 pixels, may be transparent, public.</summary>
    Logo,

    /// <summary>A speaker's photo: 11:13, at least 176 × 208, public.</summary>
    Portrait,

    /// <summary>A person's own picture: square, at least 128 pixels, public; belongs to no organization.</summary>
    Avatar,

    /// <summary>A PDF or DOCX; read only by those whom an <see cref="IMediaReaders"/> lets, by its uploader and by the organization's members.</summary>
    Document,

    /// <summary>A participant's answer to an organizer's question: a PDF, DOCX or picture as it is; read only by its uploader and by the organization's members.</summary>
    Answer,
}

internal static class MediaPurposes
{
    extension(MediaPurpose purpose)
    {
        /// <summary>Kept and handed on as it was sent: no variants, no public address.</summary>
        public bool IsDocument => purpose is MediaPurpose.Document or MediaPurpose.Answer;
    }
}
