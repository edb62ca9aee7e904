using EventPortal.Registrations.Contracts;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Office.Components;

/// <summary>Notes of the organization's members about one thing.</summary>
public sealed partial class NotesBox(IOfficeNotes office)
{
    private IReadOnlyList<NoteLine> notes = [];
    private Guid read;
    private string? text;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Parameter, EditorRequired]
    public Guid SubjectId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (read == SubjectId) return;
        read = SubjectId;
        notes = await office.ListAsync(SubjectId, default);
    }

    private async Task AddAsync()
    {
        await office.AddAsync(SubjectId, text ?? "", default);
        text = null;
        notes = await office.ListAsync(SubjectId, default);
    }
}
