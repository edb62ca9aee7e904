using EventPortal.Organizations.Requests;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Components;

/// <summary>One request before an admin: what it says, what the portal knows, the decision.</summary>
public sealed partial class RequestReview
{
    [Parameter, EditorRequired]
    public required ReviewView View { get; set; }

    [Parameter, EditorRequired]
    public DateTimeOffset Now { get; set; }

    [Parameter]
    public string? Comment { get; set; }

    [Parameter]
    public EventCallback<string?> CommentChanged { get; set; }

    [Parameter]
    public string? Refusal { get; set; }

    [Parameter]
    public EventCallback OnApprove { get; set; }

    [Parameter]
    public EventCallback OnReject { get; set; }

    private IEnumerable<(bool Good, string Text)> Checks =>
    [
        (!View.IsSlugTaken, Loc[View.IsSlugTaken ? "Check.SlugTaken" : "Check.SlugFree"]),
        (View.SameSlug == 0, View.SameSlug == 0 ? Loc["Check.SlugAlone"] : Loc["Check.SlugWanted", View.SameSlug]),
        (View.SameName is null, View.SameName is { } slug ? Loc["Check.NameTaken", slug] : Loc["Check.NameFree"]),
        (View.Requester is { EmailVerified: true }, Loc[View.Requester is { EmailVerified: true } ? "Check.Email" : "Check.NoEmail"]),
    ];
}
