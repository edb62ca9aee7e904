using EventPortal.Shared.Domain;

namespace EventPortal.Media;

/// <summary>Refusals of uploads; the codes after the dot are also what <c>media.js</c> says when it refuses before anything was sent.</summary>
public static class MediaErrors
{
    public static readonly DomainError NotAnImage = new("Media.NotAnImage");
    public static readonly DomainError NotADocument = new("Media.NotADocument");
    public static readonly DomainError NotAnAnswer = new("Media.NotAnAnswer");
    public static readonly DomainError AnswerGone = new("Media.AnswerGone");
    public static readonly DomainError ImageTooLarge = new("Media.ImageTooLarge");
    public static readonly DomainError DocumentTooLarge = new("Media.DocumentTooLarge");
    public static readonly DomainError Empty = new("Media.Empty");
    public static readonly DomainError Broken = new("Media.Broken");
    public static readonly DomainError Padded = new("Media.Padded");
    public static readonly DomainError HasMacros = new("Media.HasMacros");
    public static readonly DomainError TooManyPixels = new("Media.TooManyPixels");
    public static readonly DomainError TooSmall = new("Media.TooSmall");
    public static readonly DomainError VariantWrong = new("Media.VariantWrong");
    public static readonly DomainError Incomplete = new("Media.Incomplete");
    public static readonly DomainError Unknown = new("Media.Unknown");
    public static readonly DomainError NotUploading = new("Media.NotUploading");
    public static readonly DomainError NotReady = new("Media.NotReady");
    public static readonly DomainError AlreadyDeleted = new("Media.AlreadyDeleted");
    public static readonly DomainError AltTooLong = new("Media.AltTooLong");
    public static readonly DomainError TicketOver = new("Media.TicketOver");
    public static readonly DomainError TooMany = new("Media.TooMany");
}
