using EventPortal.Shared.Domain;

namespace EventPortal.WaitingRooms;

public static class WaitingRoomsErrors
{
    public static readonly DomainError RateInvalid = new("WaitingRooms.RateInvalid");
    public static readonly DomainError StartInvalid = new("WaitingRooms.StartInvalid");
    public static readonly DomainError EventUnknown = new("WaitingRooms.EventUnknown");
    public static readonly DomainError RoomClosed = new("WaitingRooms.RoomClosed");
    public static readonly DomainError TooManyPlaces = new("WaitingRooms.TooManyPlaces");
}
