using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace EventPortal.Payments.Sandbox;

/// <summary>
/// X-Sandbox-Timestamp: Unix seconds; X-Sandbox-Signature: hex HMAC-SHA256 over "{timestamp}.{raw body}". An old one is refused, so that a
/// callback that was overheard cannot be sent again later; within the tolerance the event's id does the same.
/// </summary>
internal static class SandboxSignature
{
    public const string SignatureHeader = "X-Sandbox-Signature";
    public const string TimestampHeader = "X-Sandbox-Timestamp";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] text = [.. Encoding.ASCII.GetBytes(timestamp), (byte)'.', .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), text));
    }

    public static bool Verify(string secret, IReadOnlyDictionary<string, StringValues> headers, ReadOnlySpan<byte> body, DateTimeOffset now) =>
        headers.TryGetValue(TimestampHeader, out var timestamps) && timestamps is [{ Length: > 0 } timestamp]
        && headers.TryGetValue(SignatureHeader, out var signatures) && signatures is [{ Length: > 0 } signature]
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= Tolerance.TotalSeconds
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(secret, timestamp, body)), Encoding.ASCII.GetBytes(signature));
}
