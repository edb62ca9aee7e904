using EventPortal.Shared.Web.Grid;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Registrations.Office;

/// <summary>The columns of the organizer's list, on the page and in its file.</summary>
public sealed class RegistrationColumns(IStringLocalizer<OfficeText> loc)
{
    /// <param name="ofEvent">The list of one event does not say which.</param>
    public IReadOnlyList<GridColumn> All(bool ofEvent) =>
    [
        Column("code", always: true), Column("name", sorts: true, always: true), Column("phone", shown: false), Column("event", shown: !ofEvent), Column("ticket"),
        Column("order"), Column("sum", number: true), Column("status"), Column("area"), Column("city", shown: false), Column("institution", shown: false),
        Column("tags"), Column("created", sorts: true), Column("entered", shown: false), Column("answers", shown: false), Column("crm", shown: false),
    ];

    /// <summary>Headings of the file: the participant's address has a column of its own there.</summary>
    public IReadOnlyList<string> Heads(IReadOnlyList<GridColumn> columns) =>
        [.. columns.SelectMany(c => c.Key == "name" ? [c.Title, loc["Field.Email"].Value] : new[] { c.Title })];

    public IReadOnlyList<object?> Cells(RegistrationRow row, IReadOnlyList<GridColumn> columns) =>
        [.. columns.SelectMany(c => c.Key == "name" ? [row.Name, row.Person.Email] : new[] { Cell(row, c.Key) })];

    private object? Cell(RegistrationRow row, string column) => column switch
    {
        "code" => row.Code,
        "phone" => row.Person.Phone,
        "event" => row.EventTitle,
        "ticket" => row.TicketTitle,
        "order" => row.Order?.Number,
        "sum" => row.Order?.Total.ToDecimal(),
        "status" => loc["State." + row.Status].Value,
        "area" => row.Area,
        "city" => row.Person.Settlement,
        "institution" => row.Person.Institution,
        "tags" => string.Join(", ", row.Tags),
        "created" => OfficeTime.InKyiv(row.CreatedAt),
        "entered" => row.CheckedInAt is { } at ? OfficeTime.InKyiv(at) : null,
        "answers" => Said(row),
        "crm" => loc["Crm." + row.Crm].Value,
        _ => null,
    };

    /// <summary>What was answered, on one line; of a file its name.</summary>
    private string Said(RegistrationRow row) => string.Join("; ", row.Answers.Select(
        a => $"{a.Question.TrimEnd('?', ':')}: {a.Said(loc["Yes"])}"));

    private GridColumn Column(string key, bool sorts = false, bool number = false, bool always = false, bool shown = true) =>
        new(key, loc["Column." + key], sorts, number, always, shown);
}
