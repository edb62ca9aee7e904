namespace EventPortal.Analytics.Figures;

/// <summary>From looking to coming: visitors, carts, orders.</summary>
/// <param name="Viewed">Different visitors a day of event pages.</param>
/// <param name="Started">Carts into which places were put.</param>
/// <param name="Placed">Orders.</param>
/// <param name="Confirmed">Of them: paid, or free.</param>
/// <param name="Came">Of them: somebody of the order was let in.</param>
public sealed record Funnel(int Viewed, int Started, int Placed, int Confirmed, int Came)
{
    /// <summary>Share of visitors that bought, in hundredths of a percent; null: nobody was counted.</summary>
    public int? Conversion => Viewed == 0 ? null : (int)(10_000L * Confirmed / Viewed);
}

/// <summary>Visitors from one source.</summary>
public sealed record SourceSum(string Source, int Visitors, int Views);
