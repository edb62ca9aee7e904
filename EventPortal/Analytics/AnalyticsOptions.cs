using System.ComponentModel.DataAnnotations;

namespace EventPortal.Analytics;

public sealed class AnalyticsOptions
{
    /// <summary>Count who opens the pages of events.</summary>
    public bool CountViews { get; set; } = true;

    /// <summary>How often a server writes down what it has counted; a server that dies loses as much.</summary>
    [Range(1, 300)]
    public int WriteSeconds { get; set; } = 5;
}
