using System.Text.Json;
using EventPortal.Notifications.Templates;
using Xunit;

namespace EventPortal.Tests.Notifications.Templates;

public sealed class MustacheTests
{
    // The cases marked "spec" are those of mustache/spec 1.x; section, inverted and comment cases follow its files of these names.
    public static TheoryData<string, string, string> Cases => new()
    {
        { "Hello, {{subject}}!", """{"subject":"world"}""", "Hello, world!" },
        { "{{ subject }}", """{"subject":"world"}""", "world" },
        { "\"{{a.b.c.name}}\" == \"\"", """{"a":{"b":{"c":{"name":null}}},"c":{"name":"Jim"}}""", "\"\" == \"\"" },
        { "{{a.b}} {{#a}}{{b}}{{/a}}", """{"a":{"b":"x"}}""", "x x" },
        { "| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n", """{"boolean":true}""", "| This Is\n|\n| A Line\n" },
        { "| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n", """{"boolean":false}""", "| This Is\n| A Line\n" },
        { "\"{{#list}}({{.}}){{/list}}\"", """{"list":[1,2,3,4,5]}""", "\"(1)(2)(3)(4)(5)\"" },
        { "\"{{#list}}({{.}}){{/list}}\"", """{"list":[1.10,2.20]}""", "\"(1.1)(2.2)\"" },
        { "{{#list}}{{n}}{{outer}}{{/list}}", """{"list":[{"n":1},{"n":2}],"outer":"!"}""", "1!2!" },
        { "{{^list}}none{{/list}}", """{"list":[]}""", "none" },
        { "{{^list}}none{{/list}}", """{"list":[0]}""", "" },
        { "{{#s}}a{{/s}}{{^s}}b{{/s}}", """{"s":""}""", "b" },
        { "{{#n}}a{{/n}}{{^n}}b{{/n}}", """{"n":0}""", "b" },
        { "{{#s}}[{{.}}]{{/s}}", """{"s":"x"}""", "[x]" },
        { "12345{{! Comment Block! }}67890", "{}", "1234567890" },
        { "Begin.\n  {{! Indented }}\nEnd.\n", "{}", "Begin.\nEnd.\n" },
        { "  12 {{! 34 }}\n", "{}", "  12 \n" },
        { "|\r\n{{#b}}\r\n{{/b}}\r\n|", """{"b":true}""", "|\r\n|" },
        { "  {{#b}}\n#{{/b}}\n/", """{"b":true}""", "#\n/" },
        { " | {{#b}} {{! c }}\n {{/b}} | \n", """{"b":true}""", " |  \n  | \n" },
        { "{{#a}}{{#b}}{{#a}}x{{/a}}{{/b}}{{/a}}", """{"a":true,"b":true}""", "x" },
        { "{{a}}", """{"a":"{{b}}","b":"no"}""", "{{b}}" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Render_Case_IsAsSpecified(string template, string model, string expected) =>
        Assert.Equal(expected, Mustache.Parse(template).Render(Json(model), v => v, name => Assert.Fail(name)));

    [Theory]
    [InlineData("{{name", "not closed")]
    [InlineData("{{#a}}x", "{{#a}} is not closed")]
    [InlineData("{{#a}}{{/b}}", "{{/b}} closes nothing")]
    [InlineData("{{/a}}", "closes nothing")]
    [InlineData("{{{raw}}}", "not supported")]
    [InlineData("{{&raw}}", "not supported")]
    [InlineData("{{>part}}", "not supported")]
    [InlineData("{{=<% %>=}}", "not supported")]
    [InlineData("{{a..b}}", "is no name")]
    [InlineData("{{}}", "is no name")]
    public void Parse_IllegalTag_SaysWhatAndWhere(string template, string message)
    {
        var error = Assert.Throws<FormatException>(() => Mustache.Parse("first line\n" + template));
        Assert.Contains(message, error.Message);
        Assert.EndsWith("(line 2).", error.Message);
    }

    [Fact]
    public void Parse_SectionsTooDeep_IsRefused() => Assert.Throws<FormatException>(() => Mustache.Parse(
        string.Concat(Enumerable.Repeat("{{#a}}", 11)) + string.Concat(Enumerable.Repeat("{{/a}}", 11))));

    [Theory]
    [InlineData("{{unknown}}")]
    [InlineData("{{#unknown}}x{{/unknown}}")]
    [InlineData("{{known.unknown}}")]
    public void Render_UnknownName_TellsItAndLeavesAGap(string template)
    {
        var missing = new List<string>();
        var text = Mustache.Parse(template + ".").Render(Json("""{"known":{}}"""), v => v, missing.Add);
        Assert.Equal(".", text);
        Assert.Single(missing, template.Trim('{', '}').Split('}')[0].TrimStart('#'));
    }

    [Fact]
    public void Render_DottedName_DoesNotFallBackToOuterValues()
    {
        var missing = new List<string>();
        Mustache.Parse("{{#a}}{{b.c}}{{/a}}").Render(Json("""{"a":{"b":{}},"b":{"c":"wrong"}}"""), v => v, missing.Add);
        Assert.Equal(["b.c"], missing);
    }

    [Fact]
    public void Render_ObjectAsText_IsRefused() =>
        Assert.Throws<FormatException>(() => Mustache.Parse("{{a}}").Render(Json("""{"a":{"b":1}}"""), v => v, _ => { }));

    [Fact]
    public void Render_Value_GoesThroughTheChannelsEscapeOnce() =>
        Assert.Equal("<a&lt;b>", Mustache.Parse("<{{v}}>").Render(Json("""{"v":"a<b"}"""), System.Net.WebUtility.HtmlEncode!, _ => { }));

    [Fact]
    public void Names_Template_ListsVariablesAndSections() =>
        Assert.Equal(["a.b", "flag", "list"], Mustache.Parse("{{a.b}}{{#flag}}{{/flag}}{{^list}}{{.}}{{/list}}{{! no }}").Names.Order());

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
