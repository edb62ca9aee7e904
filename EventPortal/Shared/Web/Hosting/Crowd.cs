namespace EventPortal.Shared.Web.Hosting;

/// <summary>How many circuits are open on this server, and whether a crowd of them has left.</summary>
internal sealed class Crowd
{
    /// <summary>Fewer take no memory that is worth a collection.</summary>
    internal const int Least = 500;

    private readonly Lock gate = new();
    private int open;
    private int most;

    public void Come()
    {
        lock (gate) most = Math.Max(most, ++open);
    }

    public void Go()
    {
        lock (gate) open--;
    }

    /// <summary>True once for each crowd: there were many, and half of them or more are gone.</summary>
    public bool TakeLeft()
    {
        lock (gate)
        {
            if (most < Least || open > most / 2) return false;
            most = open;
            return true;
        }
    }
}
