using System.Globalization;

namespace EventPortal.Documents.Pdf.Vector;

/// <summary>Commands and numbers of SVG path data, which may stand without any separator ("M1-2.5.5").</summary>
internal ref struct PathReader(ReadOnlySpan<char> data)
{
    private readonly ReadOnlySpan<char> _data = data;
    private int _at;

    /// <summary>The next command letter; '\0' when numbers follow or nothing does.</summary>
    public char Command()
    {
        SkipSeparators();
        return _at < _data.Length && char.IsAsciiLetter(_data[_at]) ? _data[_at++] : '\0';
    }

    public bool AtEnd()
    {
        SkipSeparators();
        return _at >= _data.Length;
    }

    public double Number()
    {
        SkipSeparators();
        var start = _at;
        Accept('-', '+');
        Digits();
        if (Accept('.', '.'))
        {
            Digits();
        }

        if (_at < _data.Length - 1 && _data[_at] is 'e' or 'E')
        {
            _at++;
            Accept('-', '+');
            Digits();
        }

        return double.TryParse(_data[start.._at], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new PdfResourceException($"The drawing is damaged: no number at character {start} of a path.");
    }

    /// <summary>A flag of an arc: one digit, which may touch the next one.</summary>
    public bool Flag()
    {
        SkipSeparators();
        return _at < _data.Length && _data[_at] is '0' or '1'
            ? _data[_at++] == '1'
            : throw new PdfResourceException($"The drawing is damaged: no flag at character {_at} of a path.");
    }

    private void SkipSeparators()
    {
        while (_at < _data.Length && (_data[_at] == ',' || char.IsWhiteSpace(_data[_at])))
        {
            _at++;
        }
    }

    private bool Accept(char one, char other)
    {
        if (_at < _data.Length && (_data[_at] == one || _data[_at] == other))
        {
            _at++;
            return true;
        }

        return false;
    }

    private void Digits()
    {
        while (_at < _data.Length && char.IsAsciiDigit(_data[_at]))
        {
            _at++;
        }
    }
}
