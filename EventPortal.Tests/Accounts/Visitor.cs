using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EventPortal.Accounts.Contracts;

namespace EventPortal.Tests.Accounts;

/// <summary>A browser without a screen: keeps cookies, fills in and posts the forms of the pages.</summary>
internal sealed class Visitor(AccountsHost host, string language = "uk")
{
    public const string Password = "Пароль2026";

    private readonly HttpClient client = host.NewClient(language);

    public Task<HttpResponseMessage> GetAsync(string url) => client.GetAsync(new Uri(url, UriKind.Relative));

    /// <summary>Fills in the form named <paramref name="form"/> on a page and posts it; what is not named keeps its value.</summary>
    public async Task<Answer> SubmitAsync(string url, string form, params (string Name, string Value)[] values)
    {
        var page = await ReadAsync(await GetAsync(url));
        var element = page.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>()
            .Single(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        var fields = element.QuerySelectorAll("input[type=hidden][name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in values) fields["Form." + name] = value;
        var target = element.GetAttribute("action") is { Length: > 0 } action ? action : url;
        return await ReadAsync(await client.PostAsync(new Uri(target, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(fields)));
    }

    /// <summary>Posts values to an address as one of our own pages would: with the token of its forms.</summary>
    public async Task<Answer> PostAsync(string url, params (string Name, string Value)[] values)
    {
        var page = await ReadAsync(await GetAsync(AccountsUrls.Profile));
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = values.ToDictionary(v => v.Name, v => v.Value);
        fields["__RequestVerificationToken"] = token;
        return await ReadAsync(await client.PostAsync(new Uri(url, UriKind.Relative), new FormUrlEncodedContent(fields)));
    }

    public Task<Answer> SignInAsync(string email, string password = Password, string url = AccountsUrls.SignInPath) =>
        SubmitAsync(url, "sign-in", ("Email", email), ("Password", password));

    public async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, Local(response.Headers.Location), new HtmlParser().ParseDocument(html));
    }

    private string? Local(Uri? location) =>
        location is { IsAbsoluteUri: true } && location.Authority == host.Address.Authority ? location.PathAndQuery : location?.OriginalString;

    /// <summary>Is this browser signed in now?</summary>
    public async Task<bool> IsInsideAsync() => (await GetAsync(AccountsUrls.Profile)).StatusCode is HttpStatusCode.OK;
}

internal sealed record Answer(HttpStatusCode Status, string? Location, IHtmlDocument Document)
{
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Note => Document.QuerySelector(".note")?.TextContent.Trim() ?? "";

    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".field .err").Select(e => e.TextContent.Trim())];
}
