using Microsoft.AspNetCore.Components;

namespace EventPortal.Shell.Layouts;

/// <summary>Header, content, footer: every public page.</summary>
public sealed partial class PublicLayout(NavigationManager navigation)
{
    private string Here => navigation.Uri.Split('#')[0];
}
