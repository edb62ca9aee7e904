using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Sales.Carts;

/// <summary>[D] the one open cart of a user or of an anonymous browser (session_key); one currency.</summary>
public sealed class Cart : AggregateRoot, IAnnounced, IGlobal
{
    private readonly List<CartItem> items = [];

    private Cart()
    {
    }

    public CartStatus Status { get; private set; }

    public Guid? UserId { get; private set; }

    /// <summary>Secret of the anonymous browser's cookie.</summary>
    public string? SessionKey { get; private set; }

    public Guid? PromocodeId { get; private set; }

    /// <summary>Secret of the link that takes an anonymous cart to another device; the newest one only.</summary>
    public string? LinkToken { get; private set; }

    public DateTimeOffset? LinkUntil { get; private set; }

    public string Currency { get; private set; } = Shared.Domain.Currency.Uah;

    IEnumerable<LiveTopic> IAnnounced.Topics => SalesTopics.CartOf(new(UserId, SessionKey)) is { } owner ? [SalesTopics.Cart(Id), owner] : [SalesTopics.Cart(Id)];

    public IReadOnlyList<CartItem> Items => items;

    public static Cart ForUser(Guid userId, DateTimeOffset now) => new() { Id = NewId(now), UserId = userId };

    public static Cart ForBrowser(string sessionKey, DateTimeOffset now) => new() { Id = NewId(now), SessionKey = sessionKey };

    /// <summary>Adds places of a product (and run) or raises the line that is there.</summary>
    public CartItem Put(CartLineDraft line, DateTimeOffset now)
    {
        Guard.That(Status is CartStatus.Opened, SalesErrors.CartClosed);
        Guard.That(line.Quantity is > 0 and <= CartItem.MaxQuantity, SalesErrors.QuantityInvalid);
        Guard.That(items.Count == 0 || Currency == line.UnitPrice.Currency, SalesErrors.OneCurrency);
        Currency = line.UnitPrice.Currency;
        var item = items.Find(i => i.ProductId == line.ProductId && i.LessonId == line.LessonId);
        if (item is null) items.Add(item = new CartItem(NewId(now), Id, line, now));
        else item.Resize(item.Quantity + line.Quantity);
        return item;
    }

    public void Remove(CartItem item)
    {
        Guard.That(Status is CartStatus.Opened, SalesErrors.CartClosed);
        items.Remove(item);
        if (items.Count == 0) PromocodeId = null;
    }

    public void Use(Guid? promocodeId)
    {
        Guard.That(Status is CartStatus.Opened, SalesErrors.CartClosed);
        PromocodeId = promocodeId;
    }

    /// <summary>The anonymous cart becomes the user's at sign-in.</summary>
    public void GiveTo(Guid userId)
    {
        Guard.That(Status is CartStatus.Opened && UserId is null, SalesErrors.CartClosed);
        (UserId, SessionKey) = (userId, null);
        DropLink();
    }

    /// <summary>Makes a link that another device opens; an earlier one is worth nothing from now on.</summary>
    public string MakeLink(DateTimeOffset until)
    {
        Guard.That(Status is CartStatus.Opened && UserId is null && items.Count > 0, SalesErrors.CartClosed);
        (LinkToken, LinkUntil) = (Codes.NewToken(), until);
        return LinkToken;
    }

    /// <summary>The link still leads to this cart.</summary>
    public bool IsOpenBy(string token, DateTimeOffset now) => Status is CartStatus.Opened && UserId is null && LinkToken == token && now < LinkUntil;

    /// <summary>The anonymous cart becomes another browser's.</summary>
    public void MoveTo(string sessionKey)
    {
        Guard.That(Status is CartStatus.Opened && UserId is null, SalesErrors.CartClosed);
        SessionKey = sessionKey;
        DropLink();
    }

    public void Close()
    {
        Guard.That(Status is CartStatus.Opened, SalesErrors.CartClosed);
        Status = CartStatus.Closed;
        DropLink();
    }

    private void DropLink() => (LinkToken, LinkUntil) = (null, null);
}

/// <summary>[D] opened | closed.</summary>
public enum CartStatus
{
    Opened,
    Closed,
}
