using System.Text;
using System.Text.Json;

namespace EventPortal.Notifications.Templates;

/// <summary>
/// The part of Mustache that letters need: variables, dotted names, sections, inverted sections, comments, standalone lines. No raw
/// values, partials, delimiters or lambdas: a template can neither skip escaping nor run code.
/// </summary>
public sealed class Mustache
{
    private readonly List<MustacheNode> nodes;

    private Mustache(List<MustacheNode> nodes, IReadOnlySet<string> names) => (this.nodes, Names) = (nodes, names);

    /// <summary>All names, as written.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <exception cref="FormatException">A tag is not closed, not known, or nested too deep.</exception>
    public static Mustache Parse(string source)
    {
        var parser = new MustacheParser(source);
        return new Mustache(parser.Parse(), parser.Names);
    }

    /// <param name="escape">The channel's escaping, applied to every value.</param>
    /// <param name="missing">Told a name that the model does not have; may throw.</param>
    public string Render(JsonElement model, Func<string, string> escape, Action<string> missing)
    {
        var output = new StringBuilder();
        var context = new MustacheContext(model, missing);
        foreach (var node in nodes) node.Render(output, context, escape);
        return output.ToString();
    }
}
