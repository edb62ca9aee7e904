using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;

namespace EventPortal.Sales.Carts;

/// <summary>Moves the holds of cart lines; the places themselves move by <see cref="SeatMoves"/> at the end of the transaction.</summary>
internal static class CartHolds
{
    /// <summary>Makes the line's hold cover its quantity: a live hold is resized, an ended one is replaced at today's price.</summary>
    public static void Cover(this AppDbContext db, LockedCart locked, CartItem item, ProductOffer offer, SeatMoves moves)
    {
        if (locked.HoldOf(item) is { } hold && hold.IsLive(db.Now))
        {
            moves.Hold(item.ProductId, item.Quantity - hold.Quantity);
            hold.Resize(item.Quantity);
            return;
        }
        End(db, locked, item, moves);
        item.Reprice(offer.Price, offer.FullPrice);
        Take(db, locked, item, offer, moves);
    }

    /// <summary>Gives the line's places back; an ended hold is only noted.</summary>
    public static void End(this AppDbContext db, LockedCart locked, CartItem item, SeatMoves moves)
    {
        if (locked.HoldOf(item) is not { Status: ReservationStatus.Held } hold) return;
        if (hold.IsLive(db.Now)) hold.Release();
        else hold.Expire(db.Now);
        moves.Release(item.ProductId, hold.Quantity);
    }

    private static void Take(AppDbContext db, LockedCart locked, CartItem item, ProductOffer offer, SeatMoves moves)
    {
        var until = db.Now.AddMinutes(offer.Event.HoldMinutes);
        var hold = Reservation.Create(item.CartId, item.ProductId, item.Quantity, until, db.Now);
        db.Add(hold);
        locked.Holds.Add(hold.Id, hold);
        item.HeldBy(hold.Id);
        moves.Hold(item.ProductId, item.Quantity);
    }
}
