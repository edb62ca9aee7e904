using EventPortal.Shared.Domain;

namespace EventPortal.CheckIns;

public static class CheckInsErrors
{
    public static readonly DomainError PassInvalid = new("CheckIns.PassInvalid");
    public static readonly DomainError PassRevoked = new("CheckIns.PassRevoked");
    public static readonly DomainError EntryUndone = new("CheckIns.EntryUndone");
    public static readonly DomainError EventUnknown = new("CheckIns.EventUnknown");
    public static readonly DomainError LessonUnknown = new("CheckIns.LessonUnknown");
    public static readonly DomainError DoorClosed = new("CheckIns.DoorClosed");
}
