using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EventPortal.Media.Storage;

/// <summary>AWS Signature Version 4 in the Authorization header, as S3 wants it (the path is encoded once).</summary>
internal sealed class S3Signer(string accessKey, string secretKey, string region)
{
    public const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <param name="payloadHash">SHA-256 of the body, hexadecimal.</param>
    public void Sign(HttpRequestMessage request, string payloadHash, DateTimeOffset now)
    {
        var moment = now.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        request.Headers.Host = request.RequestUri!.IsDefaultPort ? request.RequestUri.Host : $"{request.RequestUri.Host}:{request.RequestUri.Port}";
        request.Headers.TryAddWithoutValidation("x-amz-content-sha256", payloadHash);
        request.Headers.TryAddWithoutValidation("x-amz-date", moment);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = request.Headers.Host, ["x-amz-content-sha256"] = payloadHash, ["x-amz-date"] = moment,
        };
        if (request.Headers.Range is { } range) headers["range"] = range.ToString();
        var (names, scope) = (string.Join(';', headers.Keys), $"{moment[..8]}/{region}/s3/aws4_request");
        var signature = Signature(Canonical(request, headers, names, payloadHash), moment, scope);
        request.Headers.TryAddWithoutValidation("Authorization", $"{Algorithm} Credential={accessKey}/{scope},SignedHeaders={names},Signature={signature}");
    }

    private static string Canonical(HttpRequestMessage request, SortedDictionary<string, string> headers, string names, string payloadHash) =>
        string.Join('\n', [
            request.Method.Method, request.RequestUri!.AbsolutePath, Query(request.RequestUri),
            .. headers.Select(h => $"{h.Key}:{h.Value.Trim()}"), "", names, payloadHash]);

    // the addresses of S3Store carry their parameters encoded already; only the order is theirs
    private static string Query(Uri uri) => string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Contains('=', StringComparison.Ordinal) ? p : p + "=").Order(StringComparer.Ordinal));

    private string Signature(string canonical, string moment, string scope)
    {
        var toSign = $"{Algorithm}\n{moment}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
        foreach (var part in scope.Split('/')) key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
