using System.Reflection;
using System.Text.RegularExpressions;
using EventPortal.Notifications.Templates;

namespace EventPortal.Tests.Notifications.Templates;

/// <summary>Finds letters whose languages do not agree.</summary>
internal static class TemplateSet
{
    public static IEnumerable<string> Problems(IEnumerable<(string Name, string Source)> files)
    {
        foreach (var letter in files.GroupBy(f => f.Name[..^".uk.md".Length]))
        {
            var byLanguage = letter.ToDictionary(f => f.Name[^"uk.md".Length..][..2], f => f.Source);
            foreach (var language in MailCultures.All.Except(byLanguage.Keys)) yield return $"{letter.Key} has no {language}";
            var names = byLanguage.ToDictionary(f => f.Key, f => MailTemplate.Parse(f.Value).Names);
            foreach (var (language, own) in names)
                foreach (var missing in names.Values.SelectMany(n => n).Distinct().Except(own)) yield return $"{letter.Key}.{language} does not use {missing}";
            foreach (var (language, source) in byLanguage)
                if (Regex.IsMatch(source, "`[^`\n]*\\{\\{")) yield return $"{letter.Key}.{language} shows a value in code marks";
        }
    }

    public static IEnumerable<(string Name, string Source)> EmbeddedIn(Assembly assembly) =>
        from name in assembly.GetManifestResourceNames()
        where Regex.IsMatch(name, @"\.Mails\..+\.[a-z]{2}\.md$")
        select (name, Read(assembly, name));

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
