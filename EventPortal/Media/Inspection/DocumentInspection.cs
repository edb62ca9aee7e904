using System.IO.Compression;
using System.Text;
using EventPortal.Shared.Domain;

namespace EventPortal.Media.Inspection;

/// <summary>Tells PDF and DOCX from everything that calls itself so. Documents are only ever handed on as files to save, never shown by a page of ours.</summary>
internal static class DocumentInspection
{
    private const int Tail = 1024;
    private const int MostParts = 5_000;
    private const long MostUnpacked = 512L * 1024 * 1024;

    public static FoundFile Inspect(Stream file)
    {
        Guard.That(file.Length > 0, MediaErrors.Empty);
        Span<byte> head = stackalloc byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head[..read].StartsWith("%PDF-"u8)) return Pdf(file);
        Guard.That(head[..read].StartsWith("PK\u0003\u0004"u8), MediaErrors.NotADocument);
        return Docx(file);
    }

    private static FoundFile Pdf(Stream file)
    {
        var tail = new byte[(int)Math.Min(Tail, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        // what stands behind the end by more than a line break is another file
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        Guard.That(end >= 0, MediaErrors.Broken);
        Guard.That(tail.AsSpan(end + 5).IndexOfAnyExcept(" \r\n\t\0"u8) < 0, MediaErrors.Padded);
        return new(FoundKind.Pdf, 0, 0, file.Length);
    }

    private static FoundFile Docx(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            Guard.That(archive.Entries.Count <= MostParts && archive.Entries.Sum(e => e.Length) <= MostUnpacked, MediaErrors.Broken);
            Guard.That(archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry("word/document.xml") is not null, MediaErrors.NotADocument);
            Guard.That(!archive.Entries.Any(e => e.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && e.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase)), MediaErrors.HasMacros);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or DecoderFallbackException)
        {
            throw new DomainException(MediaErrors.Broken);
        }
        // ZipArchive finds its directory from behind, so what follows it would pass: the comment must end the file, and there is none in a DOCX
        var tail = new byte[22];
        file.Position = Math.Max(0, file.Length - tail.Length);
        var read = file.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        Guard.That(tail.AsSpan(0, read).StartsWith("PK\u0005\u0006"u8), MediaErrors.Padded);
        return new(FoundKind.Docx, 0, 0, file.Length);
    }
}
