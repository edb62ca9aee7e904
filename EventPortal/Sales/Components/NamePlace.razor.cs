using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Web;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>The form that names one place, as plain HTML; what was sent and refused is in it again, opened.</summary>
public sealed partial class NamePlace
{
    [Parameter, EditorRequired]
    public required string Secret { get; set; }

    [Parameter, EditorRequired]
    public required RegistrationCard Place { get; set; }

    /// <summary>What was sent to the page, for whichever place.</summary>
    [CascadingParameter]
    private NamingForm Sent { get; set; } = null!;

    /// <summary>Ticket type → what the event asks its participants.</summary>
    [CascadingParameter]
    private IReadOnlyDictionary<Guid, IReadOnlyList<OfferQuestion>> Asked { get; set; } = null!;

    [Inject]
    private SiteAddress Site { get; set; } = null!;

    private bool IsSent => Sent.Place == Place.Id;

    public static bool IsFor(RegistrationCard place) =>
        !place.Person.IsNamed && place.Status is RegistrationStatus.Reserved or RegistrationStatus.Pending or RegistrationStatus.Confirmed;

    public static string IdOf(Guid place) => $"place-{place:N}";

    /// <summary>Of the fields of a place; several forms are on the page, each with ids of its own.</summary>
    public static string PathOf(Guid place) => $"Places[{place:N}]";
}
