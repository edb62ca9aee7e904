using System.Globalization;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Products;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Pages.Organizer.Parts;

/// <summary>Ticket types and recordings of an event.</summary>
public sealed partial class TicketsPage(ProductAuthoring authoring, TimeProvider time)
{
    private readonly Dictionary<OfferedAs, IReadOnlyList<ProductRow>> rows = [];
    private IReadOnlyList<LessonRow> lessons = [];
    private ProductForm? form;

    // new ones are sold in what the others are sold in
    private string Currency => rows.Values.SelectMany(r => r).FirstOrDefault()?.FullPrice.Currency ?? Shared.Domain.Currency.Uah;

    protected override async Task ReadPartsAsync()
    {
        var all = await Parts.ProductsAsync(EventId, Gone);
        foreach (var kind in Enum.GetValues<OfferedAs>()) rows[kind] = [.. all.Where(r => r.Kind == kind)];
        lessons = Head!.RunsAreChosen ? await Parts.LessonsAsync(EventId, Gone) : [];
    }

    protected override void Catch()
    {
        if (form is not null) form.Version = Row(form)?.Version ?? form.Version;
    }

    private IReadOnlyList<ProductRow> Of(OfferedAs kind) => rows.GetValueOrDefault(kind) ?? [];

    private ProductRow? Row(ProductForm of) => Of(of.Kind).FirstOrDefault(r => r.Id == of.Id);

    private bool IsSold(ProductForm of) => Row(of) is { Uses: > 0 };

    private void Open(ProductForm next)
    {
        Problems.Clear();
        form = next;
    }

    private void Close() => form = null;

    private Task SaveAsync() => SaveAsync(async () =>
    {
        if (form!.Read(Head!.Zone, Problems) is not { } draft) return false;
        await authoring.SaveAsync(EventId, draft, form.Id, form.Version, Gone);
        return true;
    }, Close, ProductForm.Fields);

    private Task ReorderAsync(OfferedAs kind, SortMove move) => ActAsync(() => authoring.ReorderAsync(EventId, kind, move.Seen, move.Wanted, Gone));

    private Task SwitchAsync(ProductRow row) => ActAsync(() => authoring.SwitchAsync(EventId, row.Id, row.Version, !row.IsActive, Gone));

    private void AskDelete(ProductRow row) => Ask(
        Loc["Delete.Ask", row.Title], Loc["Tickets.Delete.Text"], () => authoring.DeleteAsync(EventId, row.Id, row.Version, Gone));

    private string Places(ProductRow row) => row.Quantity is { } all
        ? Loc["Tickets.Places", row.Sold, all, row.Held]
        : Loc["Tickets.PlacesUnlimited", row.Sold, row.Held];

    private string Details(ProductRow row)
    {
        List<string> details = [];
        if (row.SalesStart is { } start) details.Add(Loc["Tickets.From", At(start)]);
        if (row.SalesEnd is { } end) details.Add(Loc["Tickets.To", At(end)]);
        if (row.ReservationMinutes is { } minutes) details.Add(Loc["Tickets.Reserved", minutes]);
        if (row.PrepaymentPercent is { } percent) details.Add(Loc["Tickets.Prepaid", percent]);
        if (lessons.FirstOrDefault(l => l.Id == row.LessonId) is { } lesson) details.Add(Loc["Tickets.OnlyRun", At(lesson.StartsAt)]);
        return string.Join(" · ", details);
    }

    private string At(DateTimeOffset moment) => PortalFormats.Moment(CultureInfo.CurrentUICulture, moment, Head!.Zone, time.GetUtcNow());

    private static StatusKind ShapeOf(ProductRow row) => row.State switch
    {
        SaleState.OnSale => StatusKind.Full,
        SaleState.NotYet => StatusKind.Ring,
        SaleState.AllHeld => StatusKind.Half,
        _ => StatusKind.Cross,
    };

    private static StatusTone ToneOf(ProductRow row) => row.State switch
    {
        SaleState.OnSale => StatusTone.Ok,
        SaleState.NotYet or SaleState.AllHeld => StatusTone.Info,
        SaleState.SoldOut => StatusTone.Ink,
        _ => StatusTone.Neutral,
    };
}
