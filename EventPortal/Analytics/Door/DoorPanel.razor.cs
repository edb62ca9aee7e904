using EventPortal.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Analytics.Door;

/// <summary>Who came, as it happens at the doors.</summary>
public sealed partial class DoorPanel(EntryReader reader, LiveReadings<EntryKey, EntryState> entries, TimeProvider time) : IDisposable
{
    private EntryState? state;
    private IDisposable? following;

    [Parameter, EditorRequired]
    public Guid OrganizationId { get; set; }

    [Parameter, EditorRequired]
    public Guid EventId { get; set; }

    private TimeProvider Time => time;

    public void Dispose() => following?.Dispose();

    protected override async Task OnInitializedAsync() => state = await reader.ReadAsync(EventId, default);

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        following = entries.Follow(new(EventId, OrganizationId), now => _ = InvokeAsync(() =>
        {
            state = now;
            StateHasChanged();
        }));
    }
}
