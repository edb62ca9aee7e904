namespace EventPortal.Shared;

/// <summary>A line that a developer reads after the portal's address when it has started: demo accounts, the mailbox. Register as a singleton.</summary>
public sealed record StartNotice(string Text);
