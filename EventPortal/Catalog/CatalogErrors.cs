using EventPortal.Shared.Domain;

namespace EventPortal.Catalog;

public static class CatalogErrors
{
    public static readonly DomainError NameInvalid = new("Catalog.NameInvalid");
    public static readonly DomainError SlugInvalid = new("Catalog.SlugInvalid");
    public static readonly DomainError ColorInvalid = new("Catalog.ColorInvalid");
    public static readonly DomainError TitleInvalid = new("Catalog.TitleInvalid");
    public static readonly DomainError LeadTooLong = new("Catalog.LeadTooLong");
    public static readonly DomainError DurationInvalid = new("Catalog.DurationInvalid");
    public static readonly DomainError EndsBeforeStart = new("Catalog.EndsBeforeStart");
    public static readonly DomainError ZoneUnknown = new("Catalog.ZoneUnknown");
    public static readonly DomainError QuestionInvalid = new("Catalog.QuestionInvalid");
    public static readonly DomainError LookChanged = new("Catalog.LookChanged");
    public static readonly DomainError NotDraft = new("Catalog.NotDraft");
    public static readonly DomainError NotPublished = new("Catalog.NotPublished");
    public static readonly DomainError StartsInThePast = new("Catalog.StartsInThePast");
    public static readonly DomainError NothingToBuy = new("Catalog.NothingToBuy");
    public static readonly DomainError AlreadyFinal = new("Catalog.AlreadyFinal");
    public static readonly DomainError ReasonNeeded = new("Catalog.ReasonNeeded");
    public static readonly DomainError NotOver = new("Catalog.NotOver");
    public static readonly DomainError PriceInvalid = new("Catalog.PriceInvalid");
    public static readonly DomainError SalePriceInvalid = new("Catalog.SalePriceInvalid");
    public static readonly DomainError QuantityInvalid = new("Catalog.QuantityInvalid");
    public static readonly DomainError QuantityBelowTaken = new("Catalog.QuantityBelowTaken");
    public static readonly DomainError SoldIsNotRepriced = new("Catalog.SoldIsNotRepriced");
    public static readonly DomainError ReservationInvalid = new("Catalog.ReservationInvalid");
    public static readonly DomainError SlugTaken = new("Catalog.SlugTaken");
    public static readonly DomainError EndsInThePast = new("Catalog.EndsInThePast");
    public static readonly DomainError StillPublished = new("Catalog.StillPublished");
    public static readonly DomainError PlaceNeeded = new("Catalog.PlaceNeeded");
    public static readonly DomainError EventUnknown = new("Catalog.EventUnknown");
    public static readonly DomainError FieldsInvalid = new("Catalog.FieldsInvalid");
    public static readonly DomainError PrepaymentInvalid = new("Catalog.PrepaymentInvalid");
    public static readonly DomainError AlreadyOff = new("Catalog.AlreadyOff");
    public static readonly DomainError AlreadyOn = new("Catalog.AlreadyOn");
    public static readonly DomainError OrganizationBlocked = new("Catalog.OrganizationBlocked");
    public static readonly DomainError AlreadyRemoved = new("Catalog.AlreadyRemoved");
    public static readonly DomainError HasParticipants = new("Catalog.HasParticipants");
    public static readonly DomainError WhyNeeded = new("Catalog.WhyNeeded");
    public static readonly DomainError OrganizationHasParticipants = new("Catalog.OrganizationHasParticipants");
    public static readonly DomainError GroupHasEvents = new("Catalog.GroupHasEvents");
}
