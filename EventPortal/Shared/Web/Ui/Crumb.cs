namespace EventPortal.Shared.Web.Ui;

/// <summary>A place on the way from the start page; the last one has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);
