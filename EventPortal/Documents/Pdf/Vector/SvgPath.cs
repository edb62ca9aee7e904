namespace EventPortal.Documents.Pdf.Vector;

/// <summary>Draws SVG path data: every command, absolute and relative. Quadratic curves and arcs become cubic ones, which every surface has.</summary>
internal ref struct SvgPath
{
    private readonly IDrawingSurface _canvas;
    private PathReader _reader;
    private (double X, double Y) _current;
    private (double X, double Y) _start;
    private (double X, double Y) _control;
    private char _previous;

    private SvgPath(IDrawingSurface canvas, ReadOnlySpan<char> data)
    {
        _canvas = canvas;
        _reader = new PathReader(data);
    }

    public static void Build(IDrawingSurface canvas, ReadOnlySpan<char> data)
    {
        var path = new SvgPath(canvas, data);
        path.Build();
    }

    private void Build()
    {
        var command = '\0';
        while (!_reader.AtEnd())
        {
            // Numbers without a letter repeat the last command; after a move they are lines.
            command = _reader.Command() switch
            {
                '\0' => command switch { 'M' => 'L', 'm' => 'l', _ => command },
                var letter => letter,
            };
            Step(command);
            _previous = char.ToUpperInvariant(command);
        }
    }

    private void Step(char command)
    {
        var relative = char.IsAsciiLetterLower(command);
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                _start = _current = Point(relative);
                _canvas.MoveTo(_current.X, _current.Y);
                break;
            case 'L':
                LineTo(Point(relative));
                break;
            case 'H':
                LineTo((_reader.Number() + (relative ? _current.X : 0), _current.Y));
                break;
            case 'V':
                LineTo((_current.X, _reader.Number() + (relative ? _current.Y : 0)));
                break;
            case 'C':
                Cubic(Point(relative), Point(relative), Point(relative));
                break;
            case 'S':
                Cubic(_previous is 'C' or 'S' ? Mirrored() : _current, Point(relative), Point(relative));
                break;
            case 'Q':
                Quadratic(Point(relative), Point(relative));
                break;
            case 'T':
                Quadratic(_previous is 'Q' or 'T' ? Mirrored() : _current, Point(relative));
                break;
            case 'A':
                Arc(_reader.Number(), _reader.Number(), _reader.Number(), _reader.Flag(), _reader.Flag(), Point(relative));
                break;
            case 'Z' when _previous != '\0':
                _canvas.Close();
                _current = _start;
                break;
            default:
                throw new PdfResourceException($"The drawing is damaged: '{command}' is not a path command here.");
        }
    }

    private (double X, double Y) Point(bool relative)
    {
        var (x, y) = (_reader.Number(), _reader.Number());
        return relative ? (_current.X + x, _current.Y + y) : (x, y);
    }

    private readonly (double X, double Y) Mirrored() => (2 * _current.X - _control.X, 2 * _current.Y - _control.Y);

    private void LineTo((double X, double Y) end)
    {
        _canvas.LineTo(end.X, end.Y);
        _current = end;
    }

    private void Cubic((double X, double Y) one, (double X, double Y) two, (double X, double Y) end)
    {
        _canvas.CurveTo(one.X, one.Y, two.X, two.Y, end.X, end.Y);
        (_control, _current) = (two, end);
    }

    private void Quadratic((double X, double Y) control, (double X, double Y) end)
    {
        _canvas.CurveTo(
            _current.X + 2.0 / 3 * (control.X - _current.X),
            _current.Y + 2.0 / 3 * (control.Y - _current.Y),
            end.X + 2.0 / 3 * (control.X - end.X),
            end.Y + 2.0 / 3 * (control.Y - end.Y),
            end.X,
            end.Y);
        (_control, _current) = (control, end);
    }

    private void Arc(double rx, double ry, double rotation, bool large, bool clockwise, (double X, double Y) end)
    {
        if (rx == 0 || ry == 0)
        {
            LineTo(end);
            return;
        }

        if (end != _current)
        {
            new SvgArc(_current, end, Math.Abs(rx), Math.Abs(ry), rotation * Math.PI / 180, large, clockwise).Build(_canvas);
            _current = end;
        }
    }
}
