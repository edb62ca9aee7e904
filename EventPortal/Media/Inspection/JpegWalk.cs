using System.Buffers.Binary;

namespace EventPortal.Media.Inspection;

/// <summary>Segments of a JPEG (ITU T.81, annex B): marker, length, data; after "start of scan" data in which FF is always followed by 00 or a restart.</summary>
internal static class JpegWalk
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <returns>Null: not whole.</returns>
    public static FoundFile? Read(ReadOnlySpan<byte> file)
    {
        var at = 2;
        var (width, height, scans) = (0, 0, 0);
        while (Marker(file, ref at) is { } marker)
        {
            if (marker == EndOfImage) return scans > 0 && width > 0 ? new(FoundKind.Jpeg, width, height, at) : null;
            // markers without data: TEM and restarts
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            // a picture within a picture belongs into an APP segment
            if (marker is 0xD8 or 0x00 || at + 2 > file.Length) return null;
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            if (length < 2 || at + length > file.Length) return null;
            if (IsFrame(marker))
            {
                // a second frame would be a second size: whoever decodes may take either
                if (length < 8 || width > 0) return null;
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 3)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }
            at += length;
            if (marker != StartOfScan) continue;
            scans++;
            SkipScan(file, ref at);
        }
        return null;
    }

    // SOF0–SOF15 without DHT (C4), JPG (C8) and DAC (CC)
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static byte? Marker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at + 1 >= file.Length || file[at] != 0xFF) return null;
        // any number of FF may stand before a marker
        while (at < file.Length && file[at] == 0xFF) at++;
        return at < file.Length ? file[at++] : null;
    }

    private static void SkipScan(ReadOnlySpan<byte> file, ref int at)
    {
        while (at + 1 < file.Length)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length) break;
            at += next;
            if (file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return;
            at += file[at + 1] == 0xFF ? 1 : 2;
        }
        at = file.Length;
    }
}
