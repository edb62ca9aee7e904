namespace EventPortal.Notifications.Contracts;

/// <summary>Who a notification goes to. Notifications knows addresses, not people.</summary>
/// <param name="Email">Where to; taken as it is, the caller checked it.</param>
/// <param name="Name">Shown beside the address; null: the address alone.</param>
/// <param name="Culture">Language of the letter: <c>uk</c>, <c>en</c> or <c>ru</c> (a longer name such as <c>uk-UA</c> counts as its language; any other as <c>uk</c>).</param>
/// <param name="UserId">The account, when there is one: for the log and for a user's data export.</param>
public sealed record Addressee(string Email, string? Name, string Culture, Guid? UserId = null);
