using EventPortal.Media;
using EventPortal.Media.Inspection;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Media;

public sealed class DocumentInspectionTests
{
    [Fact]
    public void Inspect_PdfAndDocx_AreKnownByTheirBytes()
    {
        Assert.Equal(FoundKind.Pdf, Inspect(SampleFiles.Pdf()).Kind);
        Assert.Equal(FoundKind.Docx, Inspect(SampleFiles.Docx("word/styles.xml")).Kind);
    }

    [Fact]
    public void Inspect_WhatOnlyCallsItselfADocument_IsRefused()
    {
        Assert.Equal(MediaErrors.NotADocument, Refusal(SampleFiles.Exe));
        Assert.Equal(MediaErrors.NotADocument, Refusal(SampleFiles.Html));
        Assert.Equal(MediaErrors.NotADocument, Refusal(SampleFiles.Png(10, 10)));
        Assert.Equal(MediaErrors.NotADocument, Refusal(Zip("xl/workbook.xml")));
        Assert.Equal(MediaErrors.Empty, Refusal([]));
    }

    [Fact]
    public void Inspect_TwoFilesInOne_IsRefused()
    {
        Assert.Equal(MediaErrors.Padded, Refusal(SampleFiles.Pdf("<script>alert(1)</script>")));
        Assert.Equal(MediaErrors.Broken, Refusal([.. SampleFiles.Pdf(), .. new byte[] { 0x50, 0x4B, 3, 4 }, .. new byte[4000]]));
        Assert.NotNull(Refusal([.. SampleFiles.Docx(), .. SampleFiles.Html]));
    }

    [Fact]
    public void Inspect_Truncated_IsRefused()
    {
        var (pdf, docx) = (SampleFiles.Pdf(), SampleFiles.Docx());
        Assert.Equal(MediaErrors.Broken, Refusal(pdf[..^8]));
        for (var length = 30; length < docx.Length; length += 7) Assert.NotNull(Refusal(docx[..length]));
    }

    [Fact]
    public void Inspect_Macros_AreRefused() => Assert.Equal(MediaErrors.HasMacros, Refusal(SampleFiles.Docx("word/vbaProject.bin")));

    private static byte[] Zip(string name)
    {
        using var file = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry(name);
        return file.ToArray();
    }

    private static FoundFile Inspect(byte[] file) => DocumentInspection.Inspect(new MemoryStream(file));

    private static DomainError Refusal(byte[] file) => Assert.Throws<DomainException>(() => Inspect(file)).Error;
}
