using EventPortal.Organizations.Requests;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Components;

/// <summary>How many requests wait for an admin, beside the link of the platform's rail.</summary>
public sealed partial class WaitingRequests(ReviewService review)
{
    private int count;

    /// <summary>Given to every badge; requests belong to no organization.</summary>
    [Parameter]
    public Guid OrganizationId { get; set; }

    protected override async Task OnInitializedAsync() => count = await review.WaitingAsync(default);
}
