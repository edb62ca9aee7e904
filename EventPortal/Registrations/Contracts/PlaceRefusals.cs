using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>Refusals of places that other slices tell in their own transactions.</summary>
public static class PlaceRefusals
{
    /// <summary>Somebody, named by the argument, has a place there already.</summary>
    public static DomainError AlreadyRegistered => RegistrationsErrors.AlreadyRegistered;
}
