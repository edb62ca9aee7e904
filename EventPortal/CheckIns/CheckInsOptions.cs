using System.ComponentModel.DataAnnotations;

namespace EventPortal.CheckIns;

/// <summary>When doors let people in; section "CheckIns".</summary>
public sealed class CheckInsOptions
{
    /// <summary>Hours before the start from which tickets are taken.</summary>
    [Range(0, 24 * 30)]
    public int OpensHoursBefore { get; init; } = 12;

    /// <summary>Minutes after the end until which tickets are still taken.</summary>
    [Range(0, 24 * 60)]
    public int ClosesMinutesAfter { get; init; } = 60;

    /// <summary>Seconds between slow looks whether the keeper of an open door may still stand there (a member who was removed, a pass that ended).</summary>
    [Range(1, 600)]
    public int RefreshSeconds { get; init; } = 30;

    /// <summary>Hours after the end of the event when a new check-in pass ends.</summary>
    [Range(1, 24 * 7)]
    public int PassHoursAfter { get; init; } = 6;
}
