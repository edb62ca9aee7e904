using EventPortal.Shared.Domain;

namespace EventPortal.CheckIns;

public static class CheckInsErrors
{
    public static readonly DomainError PassInvalid = new("CheckIns.PassInvalid");
    public static readonly DomainError PassRevoked = new("CheckIns.PassRevoked");
}
