using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Office.Components;

/// <summary>Corrects a participant's data. What somebody else saved meanwhile is shown beside what was typed; saved again, this one wins knowingly.</summary>
public sealed partial class EditPerson(RegistrationEditing editing, IAreas areas)
{
    private PersonInput input = new();
    private IReadOnlyDictionary<string, string> errors = new Dictionary<string, string>();
    private IReadOnlyList<AreaName> areaNames = [];
    private Person seen = new();
    private Person? other;

    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    [Parameter]
    public EventCallback OnDone { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    protected override async Task OnInitializedAsync()
    {
        (seen, input) = (Person, PersonInput.Of(Person));
        areaNames = await areas.ListAsync(default);
    }

    private async Task SaveAsync()
    {
        switch (await editing.SaveAsync(Id, seen, input, default))
        {
            case EditOutcome.Invalid invalid:
                errors = invalid.Errors;
                break;
            case EditOutcome.Conflict conflict:
                (errors, other, seen) = (new Dictionary<string, string>(), conflict.Current, conflict.Current);
                break;
            default:
                await OnDone.InvokeAsync();
                break;
        }
    }
}
