using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Events;

/// <summary>What a platform admin decides about an event.</summary>
public sealed partial class Event
{
    public const int MaxReason = 500;

    /// <summary>Why it is not <see cref="IsActive"/>; the organizer reads it in a letter.</summary>
    public string? SwitchOffReason { get; private set; }

    /// <summary>Switched off with its whole organization: taking that block back switches it on again.</summary>
    public bool SwitchedOffByBlock { get; private set; }

    /// <summary>Why an admin archived it.</summary>
    public string? RemovalReason { get; private set; }

    /// <summary>Not reachable, nothing is sold; tickets stay valid.</summary>
    public void SwitchOff(string reason)
    {
        Guard.That(IsActive || SwitchedOffByBlock, CatalogErrors.AlreadyOff);
        (IsActive, SwitchOffReason, SwitchedOffByBlock) = (false, Checked(reason), false);
    }

    public void SwitchOn()
    {
        Guard.That(!IsActive, CatalogErrors.AlreadyOn);
        Guard.That(!SwitchedOffByBlock, CatalogErrors.OrganizationBlocked);
        (IsActive, SwitchOffReason) = (true, null);
    }

    /// <summary>Takes it off the portal for good. People who hold places are to be told and repaid first: by calling the event off.</summary>
    public void RemoveByAdmin(string reason, DateTimeOffset now)
    {
        Guard.That(DeletedAt is null, CatalogErrors.AlreadyRemoved);
        Guard.That(Status is not EventStatus.Published || NumberRegistrants == 0, CatalogErrors.HasParticipants);
        (RemovalReason, DeletedAt) = (Checked(reason), now);
    }

    private static string Checked(string reason)
    {
        Guard.That(reason.Trim().Length is > 0 and <= MaxReason, CatalogErrors.WhyNeeded);
        return reason.Trim();
    }
}
