using System.Globalization;

namespace EventPortal.Documents.Pdf;

/// <summary>An RGB colour, written as in CSS: <c>#14213A</c> or <c>#fff</c>.</summary>
internal readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    public static readonly PdfColor Black = new(0, 0, 0);
    public static readonly PdfColor White = new(255, 255, 255);

    public static PdfColor Parse(string hex) =>
        TryParse(hex, out var color) ? color : throw new PdfResourceException($"'{hex}' is not a colour: #rgb or #rrggbb is.");

    public static bool TryParse(string? hex, out PdfColor color)
    {
        color = default;
        if (hex is not ['#', .. var digits] || digits.Length is not (3 or 6)
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        color = digits.Length == 6
            ? new PdfColor((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : new PdfColor((byte)((value >> 8) * 17), (byte)(((value >> 4) & 15) * 17), (byte)((value & 15) * 17));
        return true;
    }

    public void AppendTo(ByteBuffer content) =>
        content.Append(Red / 255.0).Append((byte)' ').Append(Green / 255.0).Append((byte)' ').Append(Blue / 255.0);
}
