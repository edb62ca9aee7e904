using Microsoft.Extensions.Localization;

namespace EventPortal.Catalog.Authoring;

/// <summary>What the parts of an editor's page share: the editor, the values that its inputs were drawn with, and what can be chosen.</summary>
/// <param name="Zone">The reader's own zone, as the browser tells it; null before it did.</param>
public sealed record EditorView(EventEditor Editor, EventForm Shown, EditorLists Lists, TimeZoneInfo? Zone)
{
    /// <summary>How many lessons the event has: a new start may take them along.</summary>
    public int Lessons { get; init; }

    public bool IsLocked(string field) => Editor.Stored.IsFinal && field is EventFields.StartsAt or EventFields.EndsAt or EventFields.TimeZone;

    /// <summary>Why the field is not saved, in words; null: it is good.</summary>
    public string? ProblemOf(string field, IStringLocalizer texts) =>
        Editor.Problems.TryGetValue(field, out var problem) ? texts[problem.Key, problem.Arguments].Value : null;
}
