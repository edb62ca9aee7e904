using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Grid;

/// <summary>Notes of the organization's members about one thing.</summary>
public sealed partial class NotesBox(OfficeNotes office, TimeProvider time)
{
    private IReadOnlyList<OfficeNote> notes = [];
    private Guid read;
    private string? text;
    private string? error;

    [Parameter, EditorRequired]
    public Guid SubjectId { get; set; }

    private TimeProvider Time => time;

    protected override async Task OnParametersSetAsync()
    {
        if (read == SubjectId) return;
        read = SubjectId;
        notes = await office.ListAsync(SubjectId, default);
    }

    private async Task AddAsync()
    {
        error = string.IsNullOrWhiteSpace(text) ? Loc["Note.Missing"].Value : null;
        if (error is not null) return;
        await office.AddAsync(SubjectId, text!, default);
        text = null;
        notes = await office.ListAsync(SubjectId, default);
    }
}
