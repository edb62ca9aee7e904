namespace EventPortal.Accounts.Passwords;

/// <summary>Somebody asked for a reset link for this address. Looked up later, out of the request: the page takes as long for an unknown address.</summary>
internal sealed record ResetRequested(string Email);
