using EventPortal.Registrations.Contracts;

namespace EventPortal.Sales.Checkout;

/// <summary>A form without errors, normalized.</summary>
internal sealed record CheckedForm(Person Customer, string? CompanyName, string? TaxCode, IReadOnlyList<CheckedPlace> Places, string Culture)
{
    public required IReadOnlyDictionary<Guid, Guid> Gateways { get; init; }
}

/// <summary>A place with its participant. <paramref name="Path"/> is the form's field to mark if they are refused.</summary>
internal sealed record CheckedPlace(PlannedLine Line, string Path, bool IsCustomer, Person Person, IReadOnlyList<Answer> Answers)
{
    public Participant? Participant => Person.Email is { } email ? new(Line.Item.EventId, Line.Item.LessonId, email) : null;
}
