using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.WaitingRooms.Places;

/// <summary>Seals the id of a place for a cookie: only servers of this portal can make one, and each of them reads it.</summary>
public sealed class PlaceTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("EventPortal.WaitingRooms.Place.v1");

    public string Seal(Guid eventId, Guid placeId) => WebEncoders.Base64UrlEncode(ForEvent(eventId).Protect(placeId.ToByteArray()));

    /// <summary>Null: forged, of another event, or sealed with keys that are gone.</summary>
    public Guid? Open(Guid eventId, string token)
    {
        try
        {
            return new Guid(ForEvent(eventId).Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private IDataProtector ForEvent(Guid eventId) => protector.CreateProtector(eventId.ToString("N"));
}
