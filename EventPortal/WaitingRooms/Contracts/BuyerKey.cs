using System.Security.Cryptography;
using System.Text;

namespace EventPortal.WaitingRooms.Contracts;

/// <summary>Whom a pass serves: an account or a browser. The browser's secret is not kept, only its hash.</summary>
public sealed record BuyerKey
{
    internal const string AccountMark = "u:";
    internal const string BrowserMark = "b:";

    private BuyerKey(string value) => Value = value;

    internal string Value { get; }

    /// <param name="userId">The signed-in buyer; otherwise <paramref name="browserSecret"/> names the browser.</param>
    public static BuyerKey Of(Guid? userId, string? browserSecret) => userId is { } id
        ? new(AccountMark + id.ToString("N"))
        : new(BrowserMark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(browserSecret ?? ""))));
}
