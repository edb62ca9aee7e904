using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Ui;

/// <summary>
/// Time left until a moment of the server's clock. js/countdown.js ticks the digits; the component renders again only when the phase
/// changes (5 minutes, 1 minute, the end), so a running clock costs the circuit three renders. A screen reader hears 10, 5, 2 and 1 minute.
/// </summary>
public sealed partial class Countdown(TimeProvider time) : IDisposable
{
    private ITimer? timer;
    private long deadline;
    private long now;
    private string cells = "";
    private string css = "";
    private Phase phase;
    private bool ended;

    private enum Phase
    {
        Calm,
        Amber,
        Red,
    }

    [Parameter, EditorRequired]
    public DateTimeOffset Deadline { get; set; }

    /// <summary>The bar over the whole width, sticky under the header; otherwise digits only.</summary>
    [Parameter]
    public bool Bar { get; set; }

    /// <summary>Also "(12:47) Кошик" in the title of the tab.</summary>
    [Parameter]
    public bool InTitle { get; set; }

    /// <summary>For static pages: the page is asked for again when the time is over.</summary>
    [Parameter]
    public bool ReloadAtEnd { get; set; }

    /// <summary>For interactive pages.</summary>
    [Parameter]
    public EventCallback OnEnd { get; set; }

    /// <summary>What is said beside the digits while there is time.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Under five minutes.</summary>
    [Parameter]
    public RenderFragment? Amber { get; set; }

    /// <summary>In the last minute.</summary>
    [Parameter]
    public RenderFragment? Red { get; set; }

    /// <summary>Colour of the digits where they stand alone.</summary>
    private string Tone => phase switch { Phase.Red => "left-t red", Phase.Amber => "left-t amber", _ => "left-t" };

    private string Spoken => JsonSerializer.Serialize(new[] { 10, 5, 2, 1 }.ToDictionary(
        m => m.ToString(CultureInfo.InvariantCulture),
        m => Loc["Countdown.Spoken", Words.Count(CultureInfo.CurrentUICulture, m, Loc["Countdown.Minutes"])].Value));

    /// <summary>12:47 or 1:02:03; a begun second counts as whole, so that 00:00 means "over".</summary>
    internal static string Format(TimeSpan left)
    {
        var seconds = (long)Math.Ceiling(Math.Max(0, left.TotalSeconds));
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        return hours > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}:{rest:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes:00}:{rest:00}");
    }

    public void Dispose() => timer?.Dispose();

    protected override void OnParametersSet()
    {
        ended = false;
        Read();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        // No timers while prerendering: nobody would dispose of them in time, and the page is rendered once anyway.
        if (firstRender) Plan();
    }

    private RenderFragment Said(string key) => builder => builder.AddContent(0, Loc[key].Value);

    private void Read()
    {
        var current = time.GetUtcNow();
        var left = Deadline - current;
        (deadline, now, cells) = (Deadline.ToUnixTimeMilliseconds(), current.ToUnixTimeMilliseconds(), Format(left));
        phase = left <= TimeSpan.FromMinutes(1) ? Phase.Red : left <= TimeSpan.FromMinutes(5) ? Phase.Amber : Phase.Calm;
        css = phase switch { Phase.Calm => "hold-bar", Phase.Amber => "hold-bar amber", Phase.Red => "hold-bar red", _ => throw new InvalidOperationException($"No colour for {phase}.") };
        if (timer is not null) Plan();
    }

    private void Plan()
    {
        var left = Deadline - time.GetUtcNow();
        TimeSpan[] marks = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1), TimeSpan.Zero];
        var due = marks.Select(m => left - m).FirstOrDefault(x => x > TimeSpan.Zero, left > TimeSpan.Zero || ended ? Timeout.InfiniteTimeSpan : TimeSpan.Zero);
        timer ??= time.CreateTimer(_ => _ = InvokeAsync(OnMarkAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        // A few milliseconds more, so that the mark is behind us when the timer fires.
        timer.Change(due == Timeout.InfiniteTimeSpan ? due : due + TimeSpan.FromMilliseconds(20), Timeout.InfiniteTimeSpan);
    }

    private async Task OnMarkAsync()
    {
        var over = Deadline <= time.GetUtcNow();
        var first = over && !ended;
        ended |= over;
        Read();
        StateHasChanged();
        if (first) await OnEnd.InvokeAsync();
    }
}
