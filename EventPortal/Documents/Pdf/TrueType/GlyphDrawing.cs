using System.Buffers.Binary;

namespace EventPortal.Documents.Pdf.TrueType;

/// <summary>Draws one glyph as a path, in the font's units with y upwards: its points are on the curve or control the quadratic pieces between.</summary>
internal ref struct GlyphDrawing(ReadOnlySpan<byte> outline, IDrawingSurface surface)
{
    private const byte OnCurve = 0x01;
    private const byte ShortX = 0x02;
    private const byte ShortY = 0x04;
    private const byte Repeat = 0x08;
    private const byte SameX = 0x10;
    private const byte SameY = 0x20;

    private readonly ReadOnlySpan<byte> _outline = outline;
    private int _at;

    public void Draw()
    {
        var contours = BinaryPrimitives.ReadInt16BigEndian(_outline);
        Span<int> ends = contours <= 64 ? stackalloc int[contours] : new int[contours];
        for (var i = 0; i < contours; i++) ends[i] = BinaryPrimitives.ReadUInt16BigEndian(_outline[(10 + (2 * i))..]);
        var count = ends[^1] + 1;
        _at = 10 + (2 * contours);
        _at += 2 + BinaryPrimitives.ReadUInt16BigEndian(_outline[_at..]);
        var flags = Flags(count);
        var xs = Coordinates(flags, ShortX, SameX);
        var ys = Coordinates(flags, ShortY, SameY);
        var start = 0;
        foreach (var end in ends)
        {
            if (end > start) Contour(flags, xs, ys, start, end);
            start = end + 1;
        }
    }

    private byte[] Flags(int count)
    {
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = _outline[_at++];
            var times = 1 + ((flag & Repeat) != 0 ? _outline[_at++] : 0);
            for (; times > 0 && i < count; times--) flags[i++] = flag;
        }

        return flags;
    }

    private int[] Coordinates(byte[] flags, byte isShort, byte same)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                value += (flags[i] & same) != 0 ? _outline[_at] : -_outline[_at];
                _at++;
            }
            else if ((flags[i] & same) == 0)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(_outline[_at..]);
                _at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    // Between two controls lies a point on the curve that the file leaves out: their middle.
    private readonly void Contour(byte[] flags, int[] xs, int[] ys, int start, int end)
    {
        var length = end - start + 1;
        (double X, double Y) Point(int i) => (xs[start + (i % length)], ys[start + (i % length)]);
        bool On(int i) => (flags[start + (i % length)] & OnCurve) != 0;
        var first = On(0) ? Point(0) : On(length - 1) ? Point(length - 1) : Middle(Point(0), Point(length - 1));
        var current = first;
        surface.MoveTo(first.X, first.Y);
        for (var i = On(0) ? 1 : 0; i < length; i++)
        {
            if (On(i))
            {
                current = Point(i);
                surface.LineTo(current.X, current.Y);
                continue;
            }

            var control = Point(i);
            var to = i == length - 1 ? first : On(i + 1) ? Point(i + 1) : Middle(control, Point(i + 1));
            surface.CurveTo(
                current.X + (2.0 / 3 * (control.X - current.X)), current.Y + (2.0 / 3 * (control.Y - current.Y)),
                to.X + (2.0 / 3 * (control.X - to.X)), to.Y + (2.0 / 3 * (control.Y - to.Y)), to.X, to.Y);
            current = to;
            if (i < length - 1 && On(i + 1)) i++;
        }

        surface.Close();
    }

    private static (double X, double Y) Middle((double X, double Y) one, (double X, double Y) two) => ((one.X + two.X) / 2, (one.Y + two.Y) / 2);
}
