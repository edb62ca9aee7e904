using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace EventPortal.Shared.Web.Ui;

/// <summary>The pages of one event in the organizer's office, under its heading; the current one is the longest address that begins the page's.</summary>
public sealed partial class EventTabs(IEnumerable<EventTab> tabs, IStringLocalizerFactory localizers, NavigationManager navigation)
{
    [Parameter, EditorRequired]
    public Guid OrganizationId { get; set; }

    [Parameter, EditorRequired]
    public Guid EventId { get; set; }

    private IEnumerable<(EventTab Tab, string Href)> Links => tabs.OrderBy(t => t.Order).Select(t => (t, t.Href(OrganizationId, EventId)));

    private string Current
    {
        get
        {
            var path = "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0];
            return Links.Where(l => path == l.Href || (!l.Tab.Exact && path.StartsWith(l.Href + "/", StringComparison.Ordinal)))
                .Select(l => l.Href).MaxBy(href => href.Length) ?? "";
        }
    }

    private string Text(EventTab tab) => localizers.Create(tab.TextClass)[tab.TextKey];
}
