namespace EventPortal.Shared.Web.Ui;

/// <summary>Where a link of a slice stands in the shell.</summary>
public enum NavArea
{
    /// <summary>The public header, and the drawer on phones.</summary>
    Public,

    /// <summary>Icons at the right of the public header (my tickets).</summary>
    HeaderIcon,

    /// <summary>Footer, column "for participants".</summary>
    FooterParticipants,

    /// <summary>Footer, column "for organizers".</summary>
    FooterOrganizers,

    /// <summary>The menu behind the avatar, above "sign out" (organizer's office, platform).</summary>
    User,

    /// <summary>Left of the line on account pages, and in the menu behind the avatar.</summary>
    Account,

    /// <summary>The organizer's rail; its addresses get the organization of the current page.</summary>
    Organizer,

    /// <summary>The platform's rail.</summary>
    Platform,
}

/// <summary>Groups of a rail, in this order.</summary>
public enum NavSection
{
    /// <summary>Without a heading of its own (the organization's name stands above).</summary>
    Main,

    /// <summary>Навчання.</summary>
    Learning,

    /// <summary>Організація.</summary>
    Organization,

    /// <summary>Система.</summary>
    System,
}

/// <summary>
/// A link that a slice contributes to the shell: <c>services.AddSingleton(new NavItem(...))</c>. The shell knows no slice.
/// </summary>
/// <param name="TextClass">Text class of the slice; <paramref name="TextKey"/> is a key in it.</param>
/// <param name="Href">Address; the argument is the organization of the current page (route value OrganizationId), null outside of one.</param>
/// <param name="Policy">Shown only to those who meet this authorization policy; null shows it to all.</param>
/// <param name="Exact">Current only on exactly this address (a start page whose address begins all others).</param>
/// <param name="Badge">A component that draws a count at the right (<c>&lt;span class="n"&gt;</c>), with the parameter OrganizationId.</param>
public sealed record NavItem(
    NavArea Area, string Icon, Type TextClass, string TextKey, Func<Guid?, string> Href,
    int Order = 0, NavSection Section = NavSection.Main, string? Policy = null, bool Exact = false, Type? Badge = null);
