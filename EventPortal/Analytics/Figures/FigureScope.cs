namespace EventPortal.Analytics.Figures;

/// <summary>Whose figures. Without more they are of the scope's organization, whose tenant filter stays on.</summary>
/// <param name="EventId">Of one event only.</param>
/// <param name="Period">Null: of all time.</param>
/// <param name="IsPlatform">Over all organizations: for platform admins.</param>
public sealed record FigureScope(Guid? EventId = null, Period? Period = null, bool IsPlatform = false)
{
    public FigureScope Before => this with { Period = Period?.Previous };
}
