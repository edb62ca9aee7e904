using EventPortal.Organizations.Contracts;

namespace EventPortal.Catalog.Authoring;

/// <summary>What stands around the fields of an editor's page.</summary>
public sealed class EditorDesk(EditorChoices choices, PublishChecklist checklist, IOrganizations organizations, EventStates states, EventAuthoring authoring)
{
    public Task<int> LessonsAsync(Guid eventId, CancellationToken cancellationToken) => authoring.LessonsAsync(eventId, cancellationToken);

    public async Task<OrganizationSummary?> OwnerAsync(Guid organizationId, CancellationToken cancellationToken) =>
        (await organizations.FindAsync([organizationId], cancellationToken)).GetValueOrDefault(organizationId);

    public Task<EditorLists> ListsAsync(Guid organizationId, CancellationToken cancellationToken) => choices.ReadAsync(organizationId, cancellationToken);

    public Task<IReadOnlyList<ChecklistItem>> ChecklistAsync(Guid eventId, CancellationToken cancellationToken) => checklist.OfAsync(eventId, cancellationToken);

    /// <summary>How many would be told of a new time or place.</summary>
    public async Task<int> ToldAsync(Guid eventId, CancellationToken cancellationToken) => (await states.PeopleAsync(eventId, cancellationToken)).Confirmed;
}
