using EventPortal.Demo.Json;

namespace EventPortal.Demo.Fill;

/// <summary>What events of one language are made of (Data/fill.json).</summary>
internal sealed record FillLanguage(
    string Language, string[] Forms, string[] Topics, string[] Audiences, string[] Sentences, string[] Lessons, string[] Tickets, string[] JobTitles,
    string[] FirstNames, string[] LastNames);

/// <summary>The three languages, and what they share.</summary>
internal sealed record FillWords(FillLanguage[] Languages, string[] Organizations)
{
    internal static FillWords Read() => DemoFiles.Read<FillWords>("fill");
}
