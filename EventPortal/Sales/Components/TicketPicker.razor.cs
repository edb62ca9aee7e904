using EventPortal.Shared.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.Sales.Components;

/// <summary>The buy box of those who may buy (<see cref="BuyBox"/>): while its circuit lives, others' purchases are seen at once.</summary>
public sealed partial class TicketPicker(PickerQueries queries, LiveReadings<Guid, LivePicker> live, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private IDisposable? following;
    private PickerRefusal? refused;

    [Parameter]
    public Guid EventId { get; set; }

    /// <summary>Handed from the prerendered page to the circuit, so that the box does not blink.</summary>
    [PersistentState]
    public PickerView? View { get; set; }

    public void Dispose()
    {
        following?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        refused = PickerRefusal.Read(QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query));
        if (View?.EventId != EventId) View = await queries.FindAsync(EventId, gone.Token);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) following = live.Follow(EventId, picker => _ = InvokeAsync(() => ShowAsync(picker)));
    }

    // "?ticket=…&run=…": links of widgets and of the programme
    private Guid? Asked(string name) => Guid.TryParse(QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).GetValueOrDefault(name), out var id) ? id : null;

    private async Task ShowAsync(LivePicker picker)
    {
        if (gone.IsCancellationRequested) return;
        try
        {
            var view = picker.IsShared ? picker.View : await queries.FindAsync(EventId, gone.Token);
            // a page that was opened a moment ago may know more than what the others were shown last
            if (view?.Now < View?.Now) return;
            View = view;
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The visitor has left in the middle of the question.
        }
    }
}
