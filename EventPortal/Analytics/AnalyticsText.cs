namespace EventPortal.Analytics;

/// <summary>Texts of the slice.</summary>
public sealed class AnalyticsText;
