namespace EventPortal.Registrations.Contracts;

/// <summary>The rules of names and contacts, the same at the checkout and in the office; they live with the checkout.</summary>
public interface IPersonForms
{
    /// <returns>The person, or what is wrong with which field (name of the property → text in the reader's language).</returns>
    (Person Person, IReadOnlyDictionary<string, string> Errors) Check(PersonInput typed);
}

/// <summary>Names and contacts as they are typed; nothing in it is trusted.</summary>
public sealed class PersonInput
{
    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? MiddleName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Settlement { get; set; }

    public string? Institution { get; set; }

    public InstitutionType? InstitutionType { get; set; }

    public Guid? AreaId { get; set; }

    public static PersonInput Of(Person person) => new()
    {
        FirstName = person.FirstName, LastName = person.LastName, MiddleName = person.MiddleName, Email = person.Email, Phone = person.Phone,
        Settlement = person.Settlement, Institution = person.Institution, InstitutionType = person.InstitutionType, AreaId = person.AreaId,
    };
}
