using EventPortal.Organizations.Groups;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Public;

/// <summary>The link of a group, or its code typed by hand.</summary>
public sealed partial class JoinGroupPage(GroupJoining joining, CurrentUser user)
{
    private JoinView? view;

    [Parameter]
    public string? Code { get; set; }

    /// <summary>From the form, which has no address of its own.</summary>
    [SupplyParameterFromQuery(Name = "code")]
    public string? Asked { get; set; }

    private string Typed => Code ?? Asked ?? "";

    private string Here => OrganizationsUrls.JoinGroup(Codes.Normalize(Typed));

    protected override async Task OnInitializedAsync()
    {
        if (Typed.Length > 0) view = await joining.FindAsync(Typed, default);
    }

    private Task JoinAsync() => TryAsync(async () =>
    {
        try
        {
            await joining.JoinAsync(Typed, default);
        }
        finally
        {
            view = await joining.FindAsync(Typed, default);
        }
    });
}
