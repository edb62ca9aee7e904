using System.Text.RegularExpressions;

namespace EventPortal.Notifications.Templates;

/// <summary>A letter in one language; docs/letters.md describes the syntax.</summary>
internal sealed partial class MailTemplate
{
    /// <summary>Marks the link that is the letter's button; in a title, where no value of a model can bring it.</summary>
    internal const string ButtonTitle = "button";

    private MailTemplate(Mustache subject, Mustache? preheader, Mustache body) => (Subject, Preheader, Body) = (subject, preheader, body);

    public Mustache Subject { get; }

    /// <summary>What a mailbox's list shows after the subject.</summary>
    public Mustache? Preheader { get; }

    public Mustache Body { get; }

    public IReadOnlySet<string> Names => new SortedSet<string>(
        [.. Subject.Names, .. Preheader?.Names ?? new HashSet<string>(), .. Body.Names], StringComparer.Ordinal);

    /// <exception cref="FormatException">No subject in the first line, no body, or a Mustache error.</exception>
    public static MailTemplate Parse(string source)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        if (!lines[0].StartsWith("# ", StringComparison.Ordinal)) throw new FormatException("The first line must be '# Subject'.");
        var preheader = lines.Length > 1 && lines[1].StartsWith("> ", StringComparison.Ordinal) ? lines[1][2..].Trim() : null;
        var body = string.Join('\n', lines.Skip(preheader is null ? 1 : 2)).Trim();
        if (body.Length == 0) throw new FormatException("The letter has no body.");
        return new MailTemplate(
            Mustache.Parse(lines[0][2..].Trim()), preheader is null ? null : Mustache.Parse(preheader), Mustache.Parse(ButtonLine().Replace(body, $"[$1](<$2> \"{ButtonTitle}\")")));
    }

    [GeneratedRegex(@"^\[\[(.+?)\|(.+?)\]\][ \t]*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ButtonLine();
}
