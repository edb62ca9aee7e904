using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Shell.ErrorPages;

/// <summary>What failed, what is safe, a code for support and a way on.</summary>
public sealed partial class ErrorPage
{
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    // The first half of the trace id is unique enough to be read out on the telephone, and finds the trace.
    private string? Code => Activity.Current?.TraceId.ToString() is { } trace
        ? $"{trace[..4]}-{trace[4..8]}".ToUpperInvariant()
        : Http?.TraceIdentifier;
}
