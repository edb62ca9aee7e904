using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace EventPortal.Accounts.TwoFactor;

/// <summary>Time-based one-time codes (RFC 6238) as every authenticator app makes them: SHA-1, 30 seconds, 6 digits.</summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private const int StepSeconds = 30;

    /// <summary>The step whose code this is, the neighbours of the present one included (clocks differ, people type slowly).</summary>
    public static long? FindStep(string key, string code, DateTimeOffset now)
    {
        var secret = Decode(key);
        var present = StepAt(now);
        for (var step = present - 1; step <= present + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Code(secret, step), System.Text.Encoding.ASCII.GetBytes(code))) return step;
        return null;
    }

    public static string CodeAt(string key, DateTimeOffset now) => System.Text.Encoding.ASCII.GetString(Code(Decode(key), StepAt(now)));

    private static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    private static byte[] Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // SHA-1 is what authenticator apps speak; HMAC is not affected by its collisions
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFFFFFF;
        return System.Text.Encoding.ASCII.GetBytes((number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture));
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in key)
        {
            buffer = (buffer << 5) | Base32.IndexOf(letter, StringComparison.OrdinalIgnoreCase);
            bits += 5;
            if (bits < 8) continue;
            bytes.Add((byte)(buffer >> (bits - 8)));
            bits -= 8;
            buffer &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
