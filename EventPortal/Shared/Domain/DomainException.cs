namespace EventPortal.Shared.Domain;

/// <summary>Thrown where a caller only shows the refusal; pages turn it into the localized text and keep what was typed.</summary>
public sealed class DomainException(DomainError error, params object[] arguments) : Exception(error.Code)
{
    public DomainError Error { get; } = error;

    /// <summary>Values for the placeholders of the error's text.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
