namespace EventPortal.Registrations.Contracts;

/// <summary>[D] who applies, orders or takes part; an unnamed place ("I will say later") has no name and no e-mail yet.</summary>
public sealed record Person
{
    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    /// <summary>Patronymic, for certificates.</summary>
    public string? MiddleName { get; init; }

    /// <summary>Lower case; null while the place is unnamed.</summary>
    public string? Email { get; init; }

    /// <summary>E.164, "+380501234567".</summary>
    public string? Phone { get; init; }

    /// <summary>[D] settlement: the city.</summary>
    public string? Settlement { get; init; }

    public string? Institution { get; init; }

    public InstitutionType? InstitutionType { get; init; }

    public Guid? AreaId { get; init; }

    public bool IsNamed => FirstName.Length > 0 && Email is not null;

    public string FullName => string.Join(' ', new[] { FirstName, MiddleName, LastName }.Where(n => !string.IsNullOrWhiteSpace(n)));
}
