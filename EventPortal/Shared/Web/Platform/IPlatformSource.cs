using EventPortal.Shared.Web.Ui;

namespace EventPortal.Shared.Web.Platform;

/// <summary>What a slice says on the admins' start page; each registers its own (scoped).</summary>
public interface IPlatformSource
{
    /// <summary>What somebody should look at now, in the reader's language; empty when all is well. Quick: it is asked at every visit.</summary>
    Task<IReadOnlyList<Attention>> AttentionAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Attention>>([]);

    /// <summary>How much there is, over all organizations.</summary>
    Task<IReadOnlyList<PlatformFigure>> FiguresAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PlatformFigure>>([]);
}

/// <summary>Something that waits for an admin.</summary>
public sealed record Attention(StatusTone Tone, string Text, string Url);

/// <param name="Note">A word below: "of them 12 blocked".</param>
/// <param name="Order">Left to right.</param>
public sealed record PlatformFigure(string Label, long Count, string? Url = null, string? Note = null, int Order = 0);
