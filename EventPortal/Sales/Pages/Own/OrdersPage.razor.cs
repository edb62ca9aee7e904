using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Pages.Own;

/// <summary>The signed-in customer's orders, newest first.</summary>
public sealed partial class OrdersPage(OrderQueries queries, CurrentUser user, TimeProvider time)
{
    private IReadOnlyList<OrderSummary> orders = [];
    private DateTimeOffset now;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        now = time.GetUtcNow();
        if (user.UserId is { } id) orders = await queries.OfUserAsync(id, Http.RequestAborted);
    }
}
