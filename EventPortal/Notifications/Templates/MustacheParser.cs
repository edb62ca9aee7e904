namespace EventPortal.Notifications.Templates;

/// <summary>Reads a template once; positions in messages count lines from 1.</summary>
internal sealed class MustacheParser(string source)
{
    private const int MaxDepth = 10;
    private readonly HashSet<string> names = [];
    private readonly Stack<MustacheSection> open = new();
    private readonly List<MustacheNode> roots = [];
    private int position;

    public IReadOnlySet<string> Names => names;

    public List<MustacheNode> Parse()
    {
        while (source.IndexOf("{{", position, StringComparison.Ordinal) is var start and >= 0)
        {
            var end = source.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0) throw Error("A tag is not closed", start);
            ReadTag(start, end);
        }
        AddText(source.Length);
        return open.TryPeek(out var section) ? throw Error($"{{{{#{section.Name}}}}} is not closed", source.Length) : roots;
    }

    private void ReadTag(int start, int end)
    {
        var content = source[(start + 2)..end].Trim();
        var kind = content.Length > 0 ? content[0] : '\0';
        var (lineStart, lineEnd) = kind is '#' or '^' or '/' or '!' ? StandaloneLine(start, end + 2) : (start, end + 2);
        AddText(lineStart);
        position = lineEnd;
        switch (kind)
        {
            case '!': break;
            case '#' or '^': Open(content, kind is '^', start); break;
            case '/': Close(Name(content[1..], start), start); break;
            case '{' or '&' or '>' or '=': throw Error($"{{{{{kind} is not supported", start);
            default: Add(new MustacheVariable(Register(Name(content, start)))); break;
        }
    }

    private void Open(string content, bool isInverted, int at)
    {
        if (open.Count == MaxDepth) throw Error($"More than {MaxDepth} sections in each other", at);
        var section = new MustacheSection(Register(Name(content[1..], at)), isInverted);
        Add(section);
        open.Push(section);
    }

    private void Close(string name, int at)
    {
        if (!open.TryPop(out var section) || section.Name != name) throw Error($"{{{{/{name}}}}} closes nothing", at);
    }

    private string Register(string name)
    {
        if (name is not ".") names.Add(name);
        return name;
    }

    private string Name(string text, int at)
    {
        var name = text.Trim();
        var isLegal = name is "." || (name.Length > 0 && name.Split('.').All(p => p.Length > 0 && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')));
        return isLegal ? name : throw Error($"'{name}' is no name", at);
    }

    /// <summary>A line that holds nothing but this tag vanishes with its line end.</summary>
    private (int Start, int End) StandaloneLine(int start, int end)
    {
        var before = start;
        while (before > position && (source[before - 1] is ' ' or '\t')) before--;
        if (before > 0 && source[before - 1] is not '\n') return (start, end);
        var after = end;
        while (after < source.Length && (source[after] is ' ' or '\t' or '\r')) after++;
        if (after < source.Length && source[after] is not '\n') return (start, end);
        return (before, Math.Min(after + 1, source.Length));
    }

    private void AddText(int until)
    {
        if (until > position) Add(new MustacheText(source[position..until]));
    }

    private void Add(MustacheNode node) => (open.TryPeek(out var section) ? section.Children : roots).Add(node);

    private FormatException Error(string message, int at) => new($"{message} (line {source.AsSpan(0, at).Count('\n') + 1}).");
}
