namespace EventPortal.Shared.Web.Ui;

/// <summary>A process as a list: done, now, ahead, failed; the state is also said to screen readers.</summary>
public sealed partial class Timeline
{
    private static string Css(TimelineState state) => state switch
    {
        TimelineState.Done => "done",
        TimelineState.Now => "now",
        TimelineState.Failed => "failed",
        TimelineState.Ahead => "next",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private string? Said(TimelineState state) => state switch
    {
        TimelineState.Done => Loc["Timeline.Done"].Value,
        TimelineState.Failed => Loc["Timeline.Failed"].Value,
        TimelineState.Now or TimelineState.Ahead => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
