namespace EventPortal.Documents.Pdf.Images;

/// <summary>Undoes the per-line prediction of PNG.</summary>
internal static class PngFilters
{
    /// <summary>Raw lines, each led by its filter's number → plain samples.</summary>
    public static byte[] Undo(byte[] raw, int stride, int height, int pixel)
    {
        var result = new byte[stride * height];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var row = 0; row < height; row++)
        {
            var filter = raw[row * (stride + 1)];
            var source = raw.AsSpan(row * (stride + 1) + 1, stride);
            var target = result.AsSpan(row * stride, stride);
            for (var i = 0; i < stride; i++)
            {
                var left = i < pixel ? (byte)0 : target[i - pixel];
                var corner = i < pixel ? (byte)0 : above[i - pixel];
                target[i] = (byte)(source[i] + filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[i],
                    3 => (left + above[i]) / 2,
                    4 => Paeth(left, above[i], corner),
                    _ => throw new PdfResourceException($"The PNG is damaged: line {row} has filter {filter}."),
                });
            }

            above = target;
        }

        return result;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (a, b, c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
