using System.Text;
using EventPortal.Shared.Domain;

namespace EventPortal.CheckIns;

/// <summary>Every scan at a door with its result, the refused ones too.</summary>
public sealed class ScanLog : Entity, ITenantOwned
{
    internal const int MostTyped = 12;

    private ScanLog() => (Typed, ByName) = ("", "");

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    public Guid? RegistrationId { get; private set; }

    /// <summary>What was read or typed, shortened; never a whole ticket secret.</summary>
    public string Typed { get; private set; }

    public CheckInOutcome Outcome { get; private set; }

    public CheckInMethod Method { get; private set; }

    public Guid? UserId { get; private set; }

    public Guid? PassId { get; private set; }

    public string ByName { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static ScanLog Create(
        Guid organizationId, Guid eventId, Guid? registrationId, string typed, CheckInOutcome outcome, CheckInMethod method, DoorKeeper by, DateTimeOffset now) => new()
        {
            Id = NewId(now), OrganizationId = organizationId, EventId = eventId, RegistrationId = registrationId,
            Typed = Shortened(typed), Outcome = outcome, Method = method,
            UserId = by.UserId, PassId = by.PassId, ByName = by.Name, At = now,
        };

    // a scanner's control characters and half a pictogram are no text to the database
    private static string Shortened(string typed)
    {
        var text = string.Concat(typed.EnumerateRunes().Where(r => !Rune.IsControl(r)));
        return text.Length <= MostTyped ? text : text[..(char.IsHighSurrogate(text[MostTyped - 1]) ? MostTyped - 1 : MostTyped)];
    }
}
