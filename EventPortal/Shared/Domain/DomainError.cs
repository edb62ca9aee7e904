namespace EventPortal.Shared.Domain;

/// <summary>A refusal that a person reads. <paramref name="Code"/> is the key of its text in <c>&lt;Slice&gt;Text.resx</c>: "Slice.Name".</summary>
public sealed record DomainError(string Code);
