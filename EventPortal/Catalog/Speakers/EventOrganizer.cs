using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Speakers;

/// <summary>[D] a name under which an event is shown as organized; several may stand on one event.</summary>
public sealed class EventOrganizer : AggregateRoot, IAudited, ITenantOwned
{
    private EventOrganizer() => Name = "";

    public Guid OrganizationId { get; private set; }

    public string Name { get; private set; }

    public int MyOrder { get; private set; }

    public static EventOrganizer Create(Guid organizationId, string name, int order, DateTimeOffset now)
    {
        Guard.That(name.Trim().Length is > 0 and <= 255, CatalogErrors.NameInvalid);
        return new() { Id = NewId(now), OrganizationId = organizationId, Name = name.Trim(), MyOrder = order };
    }

    public void Rename(string name)
    {
        Guard.That(name.Trim().Length is > 0 and <= 255, CatalogErrors.NameInvalid);
        Name = name.Trim();
    }
}
