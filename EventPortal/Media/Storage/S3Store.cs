using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.Extensions.Options;

namespace EventPortal.Media.Storage;

/// <summary>A bucket of any storage that speaks S3, addressed by path; the bucket is made by the operator and stays closed to the public.</summary>
internal sealed class S3Store : IFileStore
{
    internal const string Client = "media-s3";

    private readonly IHttpClientFactory clients;
    private readonly TimeProvider time;
    private readonly S3Options options;
    private readonly S3Signer signer;

    public S3Store(IHttpClientFactory clients, IOptions<MediaOptions> options, TimeProvider time)
    {
        (this.clients, this.time, this.options) = (clients, time, options.Value.S3);
        signer = new(this.options.AccessKey, this.options.SecretKey, this.options.Region);
    }

    public async Task WriteAsync(string key, Stream content, string contentType, CancellationToken cancellationToken)
    {
        var start = content.Position;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = start;
        var body = new StreamContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        body.Headers.ContentLength = content.Length - start;
        using var request = new HttpRequestMessage(HttpMethod.Put, Address(key)) { Content = body };
        using var answer = await SendAsync(request, hash, cancellationToken);
        await EnsureAsync(answer, key, cancellationToken);
    }

    public async Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Address(key));
        using var answer = await SendAsync(request, S3Signer.EmptyHash, cancellationToken);
        if (answer.StatusCode is HttpStatusCode.NotFound) return null;
        await EnsureAsync(answer, key, cancellationToken);
        return new S3ReadStream(answer.Content.Headers.ContentLength ?? 0, (from, cancelled) => ReadAsync(key, from, cancelled));
    }

    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, Address(key));
        using var answer = await SendAsync(request, S3Signer.EmptyHash, cancellationToken);
        if (answer.StatusCode is not HttpStatusCode.NotFound) await EnsureAsync(answer, key, cancellationToken);
    }

    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            var query = $"?list-type=2&prefix={Uri.EscapeDataString(options.Prefix)}" + (next is null ? "" : $"&continuation-token={Uri.EscapeDataString(next)}");
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address(null), query));
            using var answer = await SendAsync(request, S3Signer.EmptyHash, cancellationToken);
            await EnsureAsync(answer, "", cancellationToken);
            var page = XDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)).Root!;
            var ns = page.Name.Namespace;
            foreach (var item in page.Elements(ns + "Contents"))
                yield return new(
                    item.Element(ns + "Key")!.Value[options.Prefix.Length..],
                    DateTimeOffset.Parse(item.Element(ns + "LastModified")!.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
            next = page.Element(ns + "NextContinuationToken")?.Value;
        }
        while (next is not null);
    }

    private async Task<HttpResponseMessage> ReadAsync(string key, long from, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(key));
        if (from > 0) request.Headers.Range = new RangeHeaderValue(from, null);
        var answer = await SendAsync(request, S3Signer.EmptyHash, cancellationToken);
        await EnsureAsync(answer, key, cancellationToken);
        return answer;
    }

    private Uri Address(string? key) =>
        new($"{options.Endpoint!.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(options.Bucket)}{(key is null ? "" : "/" + string.Join('/', (options.Prefix + key).Split('/').Select(Uri.EscapeDataString)))}");

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string hash, CancellationToken cancellationToken)
    {
        signer.Sign(request, hash, time.GetUtcNow());
        return clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static async Task EnsureAsync(HttpResponseMessage answer, string key, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode) return;
        var why = await answer.Content.ReadAsStringAsync(cancellationToken);
        answer.Dispose();
        throw new HttpRequestException($"The file store answered {(int)answer.StatusCode} for '{key}': {why[..Math.Min(why.Length, 500)]}", null, answer.StatusCode);
    }
}
