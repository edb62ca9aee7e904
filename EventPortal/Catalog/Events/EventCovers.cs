using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Covers;
using EventPortal.Catalog.Dictionaries;

namespace EventPortal.Catalog.Events;

internal static class EventCovers
{
    /// <summary>A webinar is a type of course or event, but has a sheet of its own.</summary>
    public static CoverKind KindOf(EventKind kind, string? typeSlug) => typeSlug == EventType.WebinarSlug ? CoverKind.Webinar
        : kind is EventKind.Event ? CoverKind.Event
        : CoverKind.Course;
}
