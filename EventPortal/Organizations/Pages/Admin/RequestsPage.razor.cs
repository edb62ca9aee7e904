using EventPortal.Organizations.Requests;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Admin;

/// <summary>Wishes to run an organization: what waits, what was decided; the next one comes up by itself.</summary>
public sealed partial class RequestsPage(ReviewService review, Toasts toasts, TimeProvider time)
{
    private ReviewQueue? queue;
    private ReviewView? view;
    private string? comment;

    [SupplyParameterFromQuery(Name = "decided")]
    public bool Decided { get; set; }

    [SupplyParameterFromQuery(Name = "request")]
    public Guid? RequestId { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    private int Shown => Math.Max(1, PageNumber ?? 1);

    private int Pages => ((Decided ? queue!.Decided : queue!.Waiting) + ReviewService.PageSize - 1) / ReviewService.PageSize;

    protected override Task OnParametersSetAsync()
    {
        (comment, view) = ("", view?.Request.Id == RequestId ? view : null);
        ClearRefusal();
        return ReloadAsync(RequestId);
    }

    private async Task ReloadAsync(Guid? wanted)
    {
        queue = await review.QueueAsync(Decided, Shown, default);
        var id = wanted ?? (queue.Requests.Count > 0 ? queue.Requests[0].Request.Id : null);
        view = id is { } known ? await review.FindAsync(known, default) : null;
    }

    private Task ApproveAsync() => DecideAsync(id => review.ApproveAsync(id, comment, default), "Review.Approved");

    private Task RejectAsync() => DecideAsync(id => review.RejectAsync(id, comment, default), "Review.Rejected");

    private async Task DecideAsync(Func<Guid, Task> decide, string done)
    {
        if (view is not { Request: var request }) return;
        await decide(request.Id);
        toasts.Show(Loc[done, request.Name]);
        comment = "";
        await ReloadAsync(null);
    }
}
