using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Products;

/// <summary>A ticket type or a recording as it is typed. Mutable because inputs bind to it.</summary>
public sealed class ProductForm
{
    /// <summary>What new things are sold in.</summary>
    public static readonly IReadOnlyList<string> Currencies = [Currency.Uah, Currency.Usd, Currency.Eur];

    /// <summary>Refusals that only the saving knows of, at their fields.</summary>
    public static readonly IReadOnlyDictionary<DomainError, string> Fields = new Dictionary<DomainError, string>
    {
        [CatalogErrors.QuantityBelowTaken] = nameof(Quantity), [CatalogErrors.SoldIsNotRepriced] = nameof(Price), [PartsErrors.CurrencyDiffers] = nameof(CurrencyCode),
    };

    /// <summary>Null: a new one.</summary>
    public Guid? Id { get; set; }

    public int Version { get; set; }

    public OfferedAs Kind { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Price { get; set; }

    public string? SalePrice { get; set; }

    public string CurrencyCode { get; set; } = Currency.Uah;

    public string? Quantity { get; set; }

    public string? SalesStart { get; set; }

    public string? SalesEnd { get; set; }

    public string? ReservationMinutes { get; set; }

    public string? PrepaymentPercent { get; set; }

    public bool IsActive { get; set; } = true;

    public string? LessonId { get; set; }

    public string? VideoUrl { get; set; }

    /// <summary>The draft, or null and every problem at its field. What is typed in the event's zone is read on its clock.</summary>
    public ProductDraft? Read(TimeZoneInfo zone, FieldProblems problems)
    {
        problems.Clear();
        var draft = new ProductDraft(Kind, Title?.Trim() ?? "", problems.Money(nameof(Price), Price, CurrencyCode) ?? Money.Zero(CurrencyCode))
        {
            Description = Description, SalePrice = problems.Money(nameof(SalePrice), SalePrice, CurrencyCode),
            Quantity = problems.Number(nameof(Quantity), Quantity), IsActive = IsActive,
            SalesStart = problems.Moment(nameof(SalesStart), SalesStart, zone), SalesEnd = problems.Moment(nameof(SalesEnd), SalesEnd, zone),
            ReservationMinutes = problems.Number(nameof(ReservationMinutes), ReservationMinutes),
            PrepaymentPercent = problems.Number(nameof(PrepaymentPercent), PrepaymentPercent),
            LessonId = Guid.TryParse(LessonId, out var lesson) ? lesson : null, VideoUrl = string.IsNullOrWhiteSpace(VideoUrl) ? null : VideoUrl.Trim(),
        };
        Check(draft, problems);
        return problems.Any ? null : draft;
    }

    // The product's own guards, one by one on one that nobody sells.
    private static void Check(ProductDraft draft, FieldProblems problems)
    {
        var ticket = TicketType.Create(Guid.Empty, Guid.Empty, "?", null, Money.Zero(draft.Price.Currency), null, 1, DateTimeOffset.UnixEpoch);
        problems.Try(nameof(Title), () => ticket.Describe(draft.Title, null));
        problems.Try(nameof(Description), () => ticket.Describe("?", draft.Description));
        problems.Try(nameof(Price), () => ticket.Offer(draft.Price, null, null));
        if (draft.Price.MinorUnits >= 0) problems.Try(nameof(SalePrice), () => ticket.Offer(draft.Price, draft.SalePrice, null));
        problems.Try(nameof(Quantity), () => ticket.Offer(Money.Zero(draft.Price.Currency), null, draft.Quantity));
        problems.Try(nameof(SalesEnd), () => ticket.SellBetween(draft.SalesStart, draft.SalesEnd));
        problems.Try(nameof(ReservationMinutes), () => ticket.ReserveFor(draft.ReservationMinutes));
        problems.Try(nameof(PrepaymentPercent), () => ticket.Prepay(draft.PrepaymentPercent));
        var recording = EventRecording.Create(Guid.Empty, Guid.Empty, "?", null, Money.Zero(draft.Price.Currency), null, 1, DateTimeOffset.UnixEpoch);
        problems.Try(nameof(VideoUrl), () => recording.Watch(draft.VideoUrl));
    }
}
