using System.Collections.Concurrent;
using EventPortal.Notifications.Contracts;

namespace EventPortal.Notifications.Templates;

/// <summary>The letters that the slices registered.</summary>
internal sealed class MailTemplates(IEnumerable<RegisteredMail> registered)
{
    private readonly Dictionary<string, RegisteredMail> byCode = registered.ToDictionary(r => r.Code);
    private readonly ConcurrentDictionary<(string Code, string Language), MailTemplate> parsed = new();

    public IReadOnlyCollection<string> Codes => byCode.Keys;

    /// <summary>Its link is a credential: the log forgets the text.</summary>
    public bool IsSecret(string code) => Registered(code).IsSecret;

    /// <exception cref="InvalidOperationException">The code or its file in this language is missing, or the file is no template.</exception>
    public MailTemplate Get(string code, string language) => parsed.GetOrAdd((code, language), static (key, self) => self.Load(key.Code, key.Language), this);

    private MailTemplate Load(string code, string language)
    {
        var marker = Registered(code).SliceMarker;
        var resource = $"{marker.Namespace}.Mails.{code}.{language}.md";
        using var stream = marker.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The letter '{code}' has no embedded file {resource}.");
        using var reader = new StreamReader(stream);
        try
        {
            return MailTemplate.Parse(reader.ReadToEnd());
        }
        catch (FormatException e)
        {
            throw new InvalidOperationException($"{resource}: {e.Message}", e);
        }
    }

    private RegisteredMail Registered(string code) => byCode.TryGetValue(code, out var mail)
        ? mail
        : throw new InvalidOperationException($"No slice registered the letter '{code}' (AddMailTemplates).");
}
