using EventPortal.Shared.Web.Grid;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Sales.Office;

/// <summary>The columns of the orders' list, on the page and in its file.</summary>
public sealed class OrderColumns(IStringLocalizer<OrdersText> loc)
{
    public IReadOnlyList<GridColumn> All(bool ofEvent) =>
    [
        Column("number", always: true), Column("name", sorts: true, always: true), Column("phone", shown: false), Column("event", shown: !ofEvent),
        Column("places", number: true), Column("sum", sorts: true, number: true), Column("state"), Column("company", shown: false), Column("created", sorts: true),
    ];

    /// <summary>Headings of the file: the customer's address has a column of its own there.</summary>
    public IReadOnlyList<string> Heads(IReadOnlyList<GridColumn> columns) =>
        [.. columns.SelectMany(c => c.Key == "name" ? [c.Title, loc["Column.email"].Value] : new[] { c.Title })];

    public IReadOnlyList<object?> Cells(OrderRow row, IReadOnlyList<GridColumn> columns) =>
        [.. columns.SelectMany(c => c.Key == "name" ? [row.Name, row.Customer.Email] : new[] { Cell(row, c.Key) })];

    private object? Cell(OrderRow row, string column) => column switch
    {
        "number" => row.Number,
        "phone" => row.Customer.Phone,
        "event" => row.EventTitle,
        "places" => row.Places,
        "sum" => row.Total.ToDecimal(),
        "state" => loc["State." + row.Tab].Value,
        "company" => row.CompanyName,
        "created" => OfficeTime.InKyiv(row.CreatedAt),
        _ => null,
    };

    private GridColumn Column(string key, bool sorts = false, bool number = false, bool always = false, bool shown = true) =>
        new(key, loc["Column." + key], sorts, number, always, shown);
}
