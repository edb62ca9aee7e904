namespace EventPortal.Shared.Web.Ui;

/// <summary>One step of a way through several pages; a done step with an address can be returned to.</summary>
public sealed record StepperStep(string Text, string? Href = null);
