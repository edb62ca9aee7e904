using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Checkout;
using Microsoft.Extensions.Localization;

namespace EventPortal.Sales.Office;

/// <summary>The checkout's rules of names and contacts, for the office.</summary>
internal sealed class PersonForms(IStringLocalizer<SalesText> texts) : IPersonForms
{
    public (Person Person, IReadOnlyDictionary<string, string> Errors) Check(PersonInput typed)
    {
        var errors = new List<FieldError>();
        var person = PersonRules.Check(
            new()
            {
                FirstName = typed.FirstName, LastName = typed.LastName, MiddleName = typed.MiddleName, Email = typed.Email, Phone = typed.Phone,
                Settlement = typed.Settlement, Institution = typed.Institution, InstitutionType = typed.InstitutionType, AreaId = typed.AreaId,
            },
            "Person", phoneRequired: false, errors);
        return (person, errors.GroupBy(e => e.Path["Person.".Length..]).ToDictionary(g => g.Key, g => texts[g.First().Key].Value, StringComparer.Ordinal));
    }
}
