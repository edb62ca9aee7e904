using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Ui;

/// <summary>Where a step of a timeline stands.</summary>
public enum TimelineState
{
    /// <summary>Not reached.</summary>
    Ahead,

    /// <summary>Behind us.</summary>
    Done,

    /// <summary>Under way.</summary>
    Now,

    /// <summary>Went wrong here.</summary>
    Failed,
}

/// <summary>One step; steps that a process does not have are left out, not greyed.</summary>
public sealed record TimelineStep(string Title, TimelineState State, string? Note = null, RenderFragment? Action = null);
