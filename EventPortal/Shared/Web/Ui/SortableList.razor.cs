using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.Shared.Web.Ui;

/// <summary>
/// A list whose order people make: by dragging the grip, or by the two buttons of each row; what moved where is said to screen readers. The new order
/// stands at once; its owner saves it in <see cref="OnReorder"/> and gives the list anew when that was refused. What is moved while a move is being saved
/// stands at once too, and is saved after it.
/// </summary>
public sealed partial class SortableList<TItem>(IJSRuntime js) : IAsyncDisposable
{
    private readonly string prefix = SortableDrop.NewPrefix();
    private List<TItem> shown = [];
    private IReadOnlyList<TItem>? given;
    private List<Guid> saved = [];
    private List<Guid>? saving;
    private ElementReference element;
    private IJSObjectReference? module;
    private DotNetObjectReference<SortableDrop>? drop;
    private bool isWired;
    private string? toFocus;
    private string said = "";

    [Parameter, EditorRequired]
    public required IReadOnlyList<TItem> Items { get; set; }

    [Parameter, EditorRequired]
    public required Func<TItem, Guid> KeyOf { get; set; }

    /// <summary>Names the row to those who do not see it.</summary>
    [Parameter, EditorRequired]
    public required Func<TItem, string> TitleOf { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<TItem> ItemTemplate { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public EventCallback<SortMove> OnReorder { get; set; }

    /// <summary>Only shown.</summary>
    [Parameter]
    public bool Locked { get; set; }

    public async ValueTask DisposeAsync()
    {
        drop?.Dispose();
        if (module is null) return;
        try
        {
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its module with it.
        }
    }

    protected override void OnParametersSet()
    {
        // the same list again is a render of the owner, not a new order
        if (ReferenceEquals(given, Items)) return;
        given = Items;
        saved = [.. Items.Select(KeyOf)];
        var wasMoved = saving is not null && saved.SequenceEqual(saving);
        // what was saved came back: what was moved meanwhile stays where it was put
        shown = wasMoved ? [.. shown.Select(s => Items.First(i => KeyOf(i) == KeyOf(s)))] : [.. Items];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // may be locked at first
        if (!isWired && !Locked)
        {
            isWired = true;
            module = await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/sortable.js"]);
            drop = DotNetObjectReference.Create(new SortableDrop((from, to) => InvokeAsync(() => MoveAsync(from, to, null))));
            await module.InvokeVoidAsync("wire", element, drop);
        }
        if (module is null || toFocus is not { } id) return;
        toFocus = null;
        await module.InvokeVoidAsync("focus", id);
    }

    private string IdOf(TItem item, string side) => $"{prefix}-{KeyOf(item):N}-{side}";

    private async Task MoveAsync(int from, int to, string? side)
    {
        if (from < 0 || to < 0 || from >= shown.Count || to >= shown.Count || from == to) return;
        var moved = shown[from];
        shown.RemoveAt(from);
        shown.Insert(to, moved);
        if (side is not null) toFocus = IdOf(moved, side);
        said = Loc["Sort.Moved", TitleOf(moved), to + 1, shown.Count];
        StateHasChanged();
        // two saves at once would overtake each other
        if (saving is null) await SaveAsync();
    }

    private async Task SaveAsync()
    {
        try
        {
            while (!saved.SequenceEqual(shown.Select(KeyOf)))
            {
                var (before, seen) = (given, saved);
                saving = [.. shown.Select(KeyOf)];
                await OnReorder.InvokeAsync(new(seen, saving));
                // the owner has kept the list that it gave
                if (ReferenceEquals(before, given)) saved = saving;
            }
        }
        finally
        {
            saving = null;
        }
    }
}

/// <summary>An order that somebody made: the ids as they stood before, and as they stand now.</summary>
public sealed record SortMove(IReadOnlyList<Guid> Seen, IReadOnlyList<Guid> Wanted);

/// <summary>What the script tells: a row was dropped elsewhere.</summary>
public sealed class SortableDrop(Func<int, int, Task> move)
{
    private static int lists;

    /// <summary>Ids of one list's buttons differ from another's.</summary>
    internal static string NewPrefix() => $"sort-{Interlocked.Increment(ref lists)}";

    [JSInvokable]
    public Task Move(int from, int to) => move(from, to);
}
