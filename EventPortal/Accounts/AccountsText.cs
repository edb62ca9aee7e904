namespace EventPortal.Accounts;

/// <summary>Marks the texts of the slice (AccountsText.resx).</summary>
public sealed class AccountsText;
