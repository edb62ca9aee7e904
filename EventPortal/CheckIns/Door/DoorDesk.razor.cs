using System.Globalization;
using EventPortal.CheckIns.Access;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.CheckIns.Door;

/// <summary>The desk at a door: one input for scanner and fingers, the verdict over it, last entries and counters.</summary>
public sealed partial class DoorDesk(DoorAccess access, CheckInService service, CheckInQueries queries, DoorDevice device, DoorPulse pulse) : IAsyncDisposable
{
    private ElementReference root;
    private DotNetObjectReference<DoorDesk>? self;
    private CheckInResult? result;
    private DoorView view;
    private IReadOnlyList<DoorPlace> names = [];
    private IReadOnlyList<RecentEntry> recent = [];
    private DoorCounts counts = new(0, 0);
    private string? said;
    private bool isClosed;
    private bool isAttached;

    [Parameter, EditorRequired]
    public required DoorSession Session { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required string TimeZone { get; set; }

    /// <summary>Into which people are let here, where lessons are entered separately.</summary>
    [Parameter]
    public Guid? LessonId { get; set; }

    /// <summary>When it is and what about.</summary>
    [Parameter]
    public string? LessonName { get; set; }

    private DoorKeeper Keeper => Session.Keeper with { LessonId = LessonId };

    private string Tone => isClosed ? "stop" : result is null ? "" : DoorVerdict.ToneOf(result.Outcome);

    private string Percent => (counts.Expected == 0 ? 0 : Math.Min(100, 100.0 * counts.Came / counts.Expected)).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Enter in the input: a code or ticket is checked in, anything else is looked up as a name.</summary>
    [JSInvokable]
    public Task ScanAsync(string typed, bool isScanner) => StepAsync(async () =>
    {
        if (TicketReading.Parse(typed) is null && !isScanner && typed.Any(char.IsLetter) && !typed.Contains('/', StringComparison.Ordinal)) await FindAsync(typed);
        else await ShowAsync(await service.CheckInAsync(Session.EventId, typed, isScanner ? CheckInMethod.QrScan : CheckInMethod.Manual, Keeper, default));
    });

    /// <summary>A pause in typing.</summary>
    [JSInvokable]
    public Task SearchAsync(string typed) => StepAsync(() => FindAsync(typed));

    /// <summary>Enter in the empty input, or Esc.</summary>
    [JSInvokable]
    public Task NextAsync()
    {
        (result, said, names, view) = (null, null, [], DoorView.Scan);
        StateHasChanged();
        return device.FocusAsync();
    }

    public async ValueTask DisposeAsync()
    {
        pulse.Dispose();
        await device.DisposeAsync();
        self?.Dispose();
    }

    protected override Task OnInitializedAsync() => StepAsync(RefreshAsync);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        await device.AttachAsync(root, self = DotNetObjectReference.Create(this));
        isAttached = true;
        StateHasChanged();
        pulse.Start(Session, LessonId, state => _ = InvokeAsync(() => Show(state)), () => InvokeAsync(() => StepAsync(() => Task.CompletedTask)));
    }

    private Task PickAsync(DoorPlace place) => StepAsync(async () =>
        await ShowAsync(await service.CheckInAsync(Session.EventId, place.Id, Keeper, default)));

    private Task UndoAsync(Guid checkInId) => StepAsync(async () =>
    {
        await service.UndoAsync(Session.EventId, checkInId, default);
        result = null;
        said = Loc["Undone"];
        await RefreshAsync();
        await device.FocusAsync();
    });

    private Task ShowNamesAsync(string typed) => StepAsync(async () =>
    {
        await NextAsync();
        if (typed.Length > 0) await FindAsync(typed);
    });

    private Task ShowAsync(DoorView next) => StepAsync(async () =>
    {
        view = next;
        await RefreshAsync();
        await device.FocusAsync();
    });

    private async Task ShowAsync(CheckInResult shown)
    {
        (result, names, said) = (shown, [], null);
        StateHasChanged();
        await device.PlayAsync(DoorVerdict.SoundOf(shown.Outcome));
        await RefreshAsync();
        pulse.Once(DoorVerdict.StaysFor(shown.Outcome), () => InvokeAsync(() => result == shown ? NextAsync() : Task.CompletedTask));
    }

    private async Task FindAsync(string typed)
    {
        view = DoorView.Scan;
        if (typed.Trim().Length < 2)
        {
            (names, said) = ([], null);
            return;
        }
        names = await queries.SearchAsync(Session.EventId, typed, default);
        said = names.Count == 0 ? Loc["Names.None"].Value : names.Count == CheckInQueries.MostNames ? Loc["Names.More"].Value : null;
    }

    private void Show(DoorState state)
    {
        (counts, recent) = (state.Counts, state.Recent);
        StateHasChanged();
    }

    private async Task RefreshAsync()
    {
        counts = await queries.CountAsync(Session.EventId, LessonId, default);
        if (view is DoorView.Recent) recent = await queries.RecentAsync(Session.EventId, LessonId, default);
    }

    // Whoever stands here may have lost the right to since the last step.
    private async Task StepAsync(Func<Task> step)
    {
        if (isClosed) return;
        try
        {
            await access.StayAsync(Session, CancellationToken.None);
            await step();
        }
        catch (DomainException e)
        {
            isClosed = e.Error == CheckInsErrors.DoorClosed;
            said = ErrorTexts.Of(e);
        }
        StateHasChanged();
    }
}
