using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Shell.Nav;

/// <summary>All contributed links, in the reader's language.</summary>
public sealed class NavCatalog(IEnumerable<NavItem> items, IStringLocalizerFactory localizers)
{
    private readonly NavItem[] ordered = [.. items.OrderBy(x => x.Section).ThenBy(x => x.Order)];

    public IEnumerable<NavLink> Links(NavArea area, NavSection? section, Guid? organizationId, string currentUri)
    {
        var links = ordered.Where(x => x.Area == area && (section is null || x.Section == section))
            .Select(x => (Item: x, Href: x.Href(organizationId), Text: localizers.Create(x.TextClass)[x.TextKey].Value)).ToList();
        // The longest address that begins the current one is where the reader is: "/events" is not current on "/events/calendar".
        var path = ShellUrls.Local(currentUri).Split('?')[0];
        var current = links.Select(x => IsAt(path, x.Href, x.Item.Exact) ? x.Href : "").MaxBy(x => x.Length);
        return links.Select(x => new NavLink(x.Item, x.Href, x.Text, x.Href == current, organizationId));
    }

    public IEnumerable<NavSection> Sections(NavArea area) => ordered.Where(x => x.Area == area).Select(x => x.Section).Distinct();

    private static bool IsAt(string path, string href, bool exact)
    {
        var target = href.Split('?')[0].TrimEnd('/');
        return path.TrimEnd('/') == target || (!exact && target.Length > 0 && path.StartsWith(target + "/", StringComparison.Ordinal));
    }
}

public sealed record NavLink(NavItem Item, string Href, string Text, bool Current, Guid? OrganizationId);
