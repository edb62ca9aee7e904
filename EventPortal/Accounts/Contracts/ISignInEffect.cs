namespace EventPortal.Accounts.Contracts;

/// <summary>
/// Something that a slice does when a person has signed in, whichever way; the visitor's cookies are still those of the guest.
/// A failing effect is logged and does not undo the sign-in.
/// </summary>
public interface ISignInEffect
{
    Task SignedInAsync(Guid userId, HttpContext http, CancellationToken cancellationToken);
}
