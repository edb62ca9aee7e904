namespace EventPortal.Shared.Web.Grid;

/// <summary>A moment of an object's history in words.</summary>
public sealed record HistoryLine(DateTimeOffset At, string Who, IReadOnlyList<string> What);
