using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace EventPortal.WaitingRooms.Places;

/// <summary>Where a visitor comes from, as one queue knows it: a hash that means nothing in another queue.</summary>
public static class VisitorAddress
{
    private const int NetworkBytes = 8;

    /// <summary>Of an IPv6 address its /64, which one household has.</summary>
    public static string Hash(Guid roomId, IPAddress? address)
    {
        var known = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address ?? IPAddress.None;
        var bytes = known.GetAddressBytes();
        var network = known.AddressFamily is AddressFamily.InterNetworkV6 ? bytes[..NetworkBytes] : bytes;
        return Convert.ToHexStringLower(SHA256.HashData([.. roomId.ToByteArray(), .. network]));
    }
}
