using EventPortal.Shared.Domain;

namespace EventPortal.Sales;

public static class SalesErrors
{
    public static readonly DomainError QuantityInvalid = new("Sales.QuantityInvalid");
    public static readonly DomainError HoldEnded = new("Sales.HoldEnded");
    public static readonly DomainError HoldNotExtendable = new("Sales.HoldNotExtendable");
    public static readonly DomainError HoldNotExpirable = new("Sales.HoldNotExpirable");
    public static readonly DomainError CartClosed = new("Sales.CartClosed");
    public static readonly DomainError CartEmpty = new("Sales.CartEmpty");
    public static readonly DomainError OneCurrency = new("Sales.OneCurrency");
    public static readonly DomainError PromocodeInvalid = new("Sales.PromocodeInvalid");
    public static readonly DomainError OrderNotNew = new("Sales.OrderNotNew");
    public static readonly DomainError OrderFinal = new("Sales.OrderFinal");
    public static readonly DomainError OrderNotConfirmed = new("Sales.OrderNotConfirmed");
    public static readonly DomainError AmountDiffers = new("Sales.AmountDiffers");
    public static readonly DomainError OrderUnknown = new("Sales.OrderUnknown");
    public static readonly DomainError OrderHasOtherPlaces = new("Sales.OrderHasOtherPlaces");
    public static readonly DomainError PlaceIsPaid = new("Sales.PlaceIsPaid");
    public static readonly DomainError NamingLinkOver = new("Sales.NamingLinkOver");
    public static readonly DomainError PromocodeLimitBelowUses = new("Sales.PromocodeLimitBelowUses");
    public static readonly DomainError PromocodeTaken = new("Sales.PromocodeTaken");
    public static readonly DomainError PromocodeChanged = new("Sales.PromocodeChanged");
    public static readonly DomainError MovePriceDiffers = new("Sales.MovePriceDiffers");
    public static readonly DomainError MoveNowhere = new("Sales.MoveNowhere");
    public static readonly DomainError NoPlaceLeft = new("Sales.NoPlaceLeft");
    public static readonly DomainError EventIsOver = new("Sales.EventIsOver");
    public static readonly DomainError RefundInvalid = new("Sales.RefundInvalid");
    public static readonly DomainError PaymentUnderWay = new("Sales.PaymentUnderWay");
}
