using EventPortal.Operations.Audit;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Operations.Pages;

public sealed partial class AuditPage(AuditQueries queries, AuditWords said, TimeProvider time)
{
    private AuditPageRows page = new([], null, null);
    private string? objectError;
    private string? fromError;
    private string? toError;

    [SupplyParameterFromQuery]
    private string? Who { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? Act { get; set; }

    [SupplyParameterFromQuery]
    private string? Object { get; set; }

    /// <summary>First day, yyyy-MM-dd.</summary>
    [SupplyParameterFromQuery]
    private string? From { get; set; }

    /// <summary>Last day, included.</summary>
    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    /// <summary>Where the page begins: a <see cref="Keyset"/>.</summary>
    [SupplyParameterFromQuery]
    private string? Before { get; set; }

    private AuditWords Said => said;

    private TimeProvider Time => time;

    protected override async Task OnParametersSetAsync()
    {
        (objectError, fromError, toError) = (null, null, null);
        Guid? objectId = Guid.TryParse(Object, out var id) ? id : null;
        if (objectId is null && !string.IsNullOrWhiteSpace(Object)) objectError = Words["Filter.Object.Wrong"];
        var (from, to) = (OfficeTime.StartOf(From), OfficeTime.StartOf(To));
        if (from is null && !string.IsNullOrEmpty(From)) fromError = Words["Filter.Date.Wrong"];
        if (to is null && !string.IsNullOrEmpty(To)) toError = Words["Filter.Date.Wrong"];
        if (from > to) toError = Words["Filter.Date.Before"];
        if ((objectError ?? fromError ?? toError) is not null)
        {
            page = new([], null, null);
            return;
        }
        page = await queries.SearchAsync(new()
        {
            Who = Who, Kind = Kind, ObjectId = objectId, Action = Enum.TryParse<AuditAction>(Act, out var action) && Enum.IsDefined(action) ? action : null,
            From = from, To = to?.AddDays(1), Words = Q, After = Keyset.Parse(Before),
        }, CancellationToken.None);
    }

    private string Address(Keyset? before) => PageAddress.Of(
        AuditUrls.Search, ("who", Who), ("kind", Kind), ("act", Act), ("object", Object), ("from", From), ("to", To), ("q", Q), ("before", before?.ToString()));
}
