using System.Buffers.Binary;

namespace EventPortal.Media.Inspection;

/// <summary>Blocks of a GIF (89a): screen, extensions, frames, each a chain of sub-blocks; the trailer 3B ends it.</summary>
internal static class GifWalk
{
    private const int Screen = 13;

    /// <returns>Null: not whole.</returns>
    public static FoundFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Screen) return null;
        int width = BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), height = BinaryPrimitives.ReadUInt16LittleEndian(file[8..]);
        var (at, frames) = (Screen + ColorTable(file[10]), 0);
        while (at < file.Length)
        {
            switch (file[at])
            {
                case 0x3B:
                    return frames > 0 ? new(FoundKind.Gif, width, height, at + 1) : null;
                case 0x21:
                    at += 2;
                    break;
                case 0x2C when at + 11 <= file.Length && Fits(file[at..], width, height):
                    frames++;
                    at += 11 + ColorTable(file[at + 9]);
                    break;
                default:
                    return null;
            }
            if (!SkipBlocks(file, ref at)) return null;
        }
        return null;
    }

    private static int ColorTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    // a frame larger than the screen is larger than what the file says it is
    private static bool Fits(ReadOnlySpan<byte> frame, int width, int height) =>
        BinaryPrimitives.ReadUInt16LittleEndian(frame[1..]) + BinaryPrimitives.ReadUInt16LittleEndian(frame[5..]) <= width
        && BinaryPrimitives.ReadUInt16LittleEndian(frame[3..]) + BinaryPrimitives.ReadUInt16LittleEndian(frame[7..]) <= height;

    private static bool SkipBlocks(ReadOnlySpan<byte> file, ref int at)
    {
        while (at < file.Length)
        {
            int length = file[at++];
            if (length == 0) return true;
            at += length;
        }
        return false;
    }
}
