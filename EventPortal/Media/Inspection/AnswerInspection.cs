using EventPortal.Media.Library;
using EventPortal.Shared.Domain;

namespace EventPortal.Media.Inspection;

/// <summary>Tells what somebody answers a question with: a document, or a picture of one. Both are only ever handed on as files to save.</summary>
internal static class AnswerInspection
{
    private const int Head = 16;

    public static FoundFile Inspect(Stream file)
    {
        Guard.That(file.Length > 0, MediaErrors.Empty);
        var head = new byte[Head];
        file.Position = 0;
        var read = head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        if (read.StartsWith("%PDF-"u8) || read.StartsWith("PK"u8)) return DocumentInspection.Inspect(file);
        Guard.That(ImageInspection.IsMeantAsPicture(read), MediaErrors.NotAnAnswer);
        Guard.That(file.Length <= MediaRules.MostImageBytes, MediaErrors.ImageTooLarge);
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        return ImageInspection.Inspect(bytes);
    }
}
