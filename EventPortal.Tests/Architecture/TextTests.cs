using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Architecture;

/// <summary>No text lacks a language, no refusal lacks a text.</summary>
public sealed partial class TextTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string Source = Path.Combine(TestComposition.Root, "EventPortal");

    public static TheoryData<string> TextFiles =>
        [.. Directory.EnumerateFiles(Source, "*.resx", SearchOption.AllDirectories)
            .Where(f => !CultureSuffix().IsMatch(f) && !f.Contains("/obj/") && !f.Contains("/bin/"))
            .Select(f => Path.GetRelativePath(Source, f))];

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void EveryKey_OfASlice_HasAllThreeLanguages(string file)
    {
        var uk = Read(file);
        Assert.NotEmpty(uk);
        foreach (var language in new[] { "en", "ru" })
        {
            var other = Read(Path.ChangeExtension(file, $".{language}.resx"));
            Assert.Equal(uk.Keys.Order(), other.Keys.Order());
            Assert.All(uk.Keys, key => Assert.Equal(Placeholders(uk[key]), Placeholders(other[key])));
            Assert.All(other, pair => Assert.False(string.IsNullOrWhiteSpace(pair.Value), pair.Key));
        }
    }

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void EnglishText_OfASlice_HasNoCyrillic(string file) =>
        Assert.All(
            Read(Path.ChangeExtension(file, ".en.resx")).Where(p => !NamesOfLanguages.Contains(p.Value)),
            pair => Assert.False(Cyrillic().IsMatch(pair.Value), $"{pair.Key}: {pair.Value}"));

    [Fact]
    public void EveryRefusal_OfTheDomain_HasAText()
    {
        var texts = portal.Services.GetRequiredService<ErrorTexts>();
        var errors = typeof(EventPortal.Program).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DomainError)).Select(f => (DomainError)f.GetValue(null)!).ToList();
        Assert.True(errors.Count > 40);
        Assert.Empty(errors.Where(e => texts.Of(e, "1", "2", "3").ResourceNotFound).Select(e => e.Code));
    }

    // a language is always named in itself
    private static readonly string[] NamesOfLanguages = ["Українська", "Русский", "УКР", "РУС"];

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Source, file)).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@"\.(en|ru)\.resx$")]
    private static partial Regex CultureSuffix();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();
}
