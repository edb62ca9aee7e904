using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EventPortal.Tests.Media;

/// <summary>
/// A storage that speaks S3 as far as the portal does, on a real port: objects by path, ranges, lists in pages of two. It computes the signature of every
/// request from what arrived, by the letter of AWS's description and with none of the portal's code, and refuses what does not agree.
/// </summary>
internal sealed class FakeS3 : IAsyncDisposable
{
    public const string Bucket = "portal";
    public const string AccessKey = "AKIATEST";
    public const string SecretKey = "secret/with+signs";
    public const string Region = "eu-test-1";

    private readonly WebApplication app;

    private FakeS3(WebApplication app) => this.app = app;

    public ConcurrentDictionary<string, (byte[] Bytes, string Type)> Objects { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Ranges { get; } = new();

    public Uri Address { get; private set; } = null!;

    public static async Task<FakeS3> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeS3(builder.Build());
        fake.app.Run(fake.AnswerAsync);
        await fake.app.StartAsync();
        fake.Address = new(fake.app.Urls.Single());
        return fake;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (!IsSigned(http.Request, body.ToArray()))
        {
            http.Response.StatusCode = 403;
            await http.Response.WriteAsync("<Error><Code>SignatureDoesNotMatch</Code></Error>");
            return;
        }

        var key = Uri.UnescapeDataString(http.Request.Path.Value!)[(Bucket.Length + 1)..].TrimStart('/');
        await (http.Request.Method switch
        {
            "PUT" => PutAsync(http, key, body.ToArray()),
            "DELETE" => DeleteAsync(http, key),
            _ => key.Length == 0 ? ListAsync(http) : GetAsync(http, key),
        });
    }

    private Task PutAsync(HttpContext http, string key, byte[] bytes)
    {
        Objects[key] = (bytes, http.Request.ContentType!);
        return Task.CompletedTask;
    }

    private Task DeleteAsync(HttpContext http, string key)
    {
        Objects.TryRemove(key, out _);
        http.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private async Task GetAsync(HttpContext http, string key)
    {
        if (!Objects.TryGetValue(key, out var found))
        {
            http.Response.StatusCode = 404;
            return;
        }

        var from = 0;
        if (http.Request.Headers.Range.ToString() is ['b', ..] range)
        {
            Ranges.Enqueue(range);
            from = int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
            http.Response.StatusCode = 206;
        }

        (http.Response.ContentType, http.Response.ContentLength) = (found.Type, found.Bytes.Length - from);
        if (http.Request.Method == "GET") await http.Response.Body.WriteAsync(found.Bytes.AsMemory(from));
    }

    private async Task ListAsync(HttpContext http)
    {
        var (prefix, after) = (http.Request.Query["prefix"].ToString(), http.Request.Query["continuation-token"].ToString());
        var keys = Objects.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(k, after) > 0).Order(StringComparer.Ordinal).ToList();
        var page = string.Concat(keys.Take(2).Select(k => $"<Contents><Key>{k}</Key><LastModified>2026-11-28T10:00:00.000Z</LastModified></Contents>"));
        var next = keys.Count > 2 ? $"<NextContinuationToken>{keys[1]}</NextContinuationToken>" : "";
        await http.Response.WriteAsync($"<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{page}{next}</ListBucketResult>");
    }

    private static bool IsSigned(HttpRequest request, byte[] body)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith("AWS4-HMAC-SHA256 ", StringComparison.Ordinal)) return false;
        var fields = authorization["AWS4-HMAC-SHA256 ".Length..].Split(',').Select(f => f.Trim().Split('=', 2)).ToDictionary(f => f[0], f => f[1]);
        var (date, hash) = (request.Headers["x-amz-date"].ToString(), Hex(SHA256.HashData(body)));
        var scope = $"{date[..8]}/{Region}/s3/aws4_request";
        if (fields["Credential"] != $"{AccessKey}/{scope}" || request.Headers["x-amz-content-sha256"] != hash) return false;
        // as it came over the line: the raw path, the parameters in order
        var target = request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget.Split('?');
        var query = string.Join('&', (target.Length > 1 ? target[1] : "").Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        var headers = string.Concat(fields["SignedHeaders"].Split(';').Select(h => $"{h}:{request.Headers[h].ToString().Trim()}\n"));
        var canonical = $"{request.Method}\n{target[0]}\n{query}\n{headers}\n{fields["SignedHeaders"]}\n{hash}";
        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + SecretKey), date[..8]), Region), "s3"), "aws4_request");
        return fields["Signature"] == Hex(Mac(key, $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}"));
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
