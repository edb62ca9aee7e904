using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.Sales.Components;

/// <summary>Fills <see cref="Shared.Web.Slots.SlotNames.EventBuyBox"/>: asks again every few seconds while its circuit lives, so that others' purchases are seen.</summary>
public sealed partial class TicketPicker(PickerQueries queries, TimeProvider time, NavigationManager navigation) : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource gone = new();
    private ITimer? timer;
    private bool asking;
    private PickerRefusal? refused;

    [Parameter]
    public Guid EventId { get; set; }

    /// <summary>Handed from the prerendered page to the circuit, so that the box does not blink.</summary>
    [PersistentState]
    public PickerView? View { get; set; }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        if (timer is not null) await timer.DisposeAsync();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        refused = PickerRefusal.Read(QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query));
        if (View?.EventId != EventId) View = await queries.FindAsync(EventId, gone.Token);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) timer = time.CreateTimer(_ => _ = InvokeAsync(RefreshAsync), null, Period, Period);
    }

    private async Task RefreshAsync()
    {
        // a slow answer must not be joined by the next question
        if (asking || gone.IsCancellationRequested) return;
        asking = true;
        try
        {
            View = await queries.FindAsync(EventId, gone.Token);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The visitor has left in the middle of the question.
        }
        finally
        {
            asking = false;
        }
    }
}
