namespace EventPortal.Documents.Contracts;

/// <summary>QR codes for pages and letters: error correction M, a quiet zone of four modules, black on white. Safe to call from any thread.</summary>
public interface IQrCodes
{
    /// <summary>An SVG element for inline use: modules as one path, no inline style, sized by its container.</summary>
    /// <param name="text">What the code holds.</param>
    string Svg(string text);

    /// <summary>A PNG file, for letters.</summary>
    /// <param name="text">What the code holds.</param>
    /// <param name="pixelsPerModule">Side of one module in pixels, at least 1.</param>
    byte[] Png(string text, int pixelsPerModule);
}
