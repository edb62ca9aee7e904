using EventPortal.Documents.Contracts;
using EventPortal.Documents.Qr;
using EventPortal.Documents.Sharing;

namespace EventPortal.Documents;

/// <summary>PDF papers and QR codes. Renders what it is handed and knows no other slice.</summary>
internal static class DocumentsSlice
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PaperFonts>();
        builder.Services.AddSingleton<IPdfRenderer, PdfRenderer>();
        builder.Services.AddSingleton<IQrCodes, QrCodes>();
        builder.Services.AddSingleton<IShareCards, ShareCards>();
    }
}
