using QRCoder;

namespace EventPortal.Documents.Qr;

/// <summary>The modules of one QR code without its quiet zone.</summary>
internal sealed class QrMatrix
{
    public const int QuietZone = 4;

    private readonly List<System.Collections.BitArray> _rows;

    private QrMatrix(List<System.Collections.BitArray> rows) => _rows = rows;

    /// <summary>Modules per side.</summary>
    public int Size => _rows.Count - (2 * QuietZone);

    public bool this[int row, int column] => _rows[row + QuietZone][column + QuietZone];

    public static QrMatrix Create(string text)
    {
        using var data = Encode(text);
        return new QrMatrix(data.ModuleMatrix);
    }

    public static QRCodeData Encode(string text) => QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);

    /// <summary>Dark modules as horizontal runs (row, first column, length): fewer shapes and no hairlines between neighbours.</summary>
    public IEnumerable<(int Row, int Column, int Length)> Runs()
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var start = column;
                while (column < Size && this[row, column])
                {
                    column++;
                }

                if (column > start)
                {
                    yield return (row, start, column - start);
                }
            }
        }
    }
}
