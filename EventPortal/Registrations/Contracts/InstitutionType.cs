namespace EventPortal.Registrations.Contracts;

/// <summary>[D] school (ЗНЗ) | college (ВНЗ) | teacher (private teacher) | courses.</summary>
public enum InstitutionType
{
    School,
    College,
    Teacher,
    Courses,
}
