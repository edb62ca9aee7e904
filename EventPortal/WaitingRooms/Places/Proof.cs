using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace EventPortal.WaitingRooms.Places;

/// <summary>The work that a browser does for its place: find a number with which the place's id hashes to so many zero bits (js/queue.js).</summary>
public static class Proof
{
    public static bool Holds(Guid placeId, long number, int bits) =>
        number >= 0 && ZeroBits(SHA256.HashData(Encoding.ASCII.GetBytes(Challenge(placeId) + ":" + number.ToString(CultureInfo.InvariantCulture)))) >= bits;

    public static string Challenge(Guid placeId) => placeId.ToString("N");

    private static int ZeroBits(byte[] hash)
    {
        var whole = hash.TakeWhile(b => b == 0).Count();
        return whole == hash.Length ? whole * 8 : (whole * 8) + BitOperations.LeadingZeroCount(hash[whole]) - 24;
    }
}
