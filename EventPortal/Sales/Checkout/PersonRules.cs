using System.Text.RegularExpressions;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Checkout;

/// <summary>Checks and normalizes names and contacts; collects errors and never throws for what a person typed.</summary>
internal static partial class PersonRules
{
    public static Person Check(PersonForm form, string path, bool phoneRequired, List<FieldError> errors)
    {
        var email = Clean(form.Email)?.ToLowerInvariant();
        if (email is null) errors.Add(new(path + ".Email", "Checkout.EmailMissing"));
        else if (!IsEmail(email)) errors.Add(new(path + ".Email", "Checkout.EmailInvalid"));
        var phone = PhoneNumber.Normalize(form.Phone);
        if (Clean(form.Phone) is not null && phone is null) errors.Add(new(path + ".Phone", "Checkout.PhoneInvalid"));
        else if (phoneRequired && phone is null) errors.Add(new(path + ".Phone", "Checkout.PhoneMissing"));
        return new()
        {
            FirstName = Name(form.FirstName, path + ".FirstName", "Checkout.FirstNameMissing", errors) ?? "",
            LastName = Name(form.LastName, path + ".LastName", "Checkout.LastNameMissing", errors) ?? "",
            MiddleName = Name(form.MiddleName, path + ".MiddleName", null, errors),
            Email = email, Phone = phone, InstitutionType = form.InstitutionType, AreaId = form.AreaId,
            Settlement = Text(form.Settlement, 150, path + ".Settlement", errors),
            Institution = Text(form.Institution, 255, path + ".Institution", errors),
        };
    }

    public static string? Text(string? typed, int longest, string path, List<FieldError> errors)
    {
        var text = Clean(typed);
        if (text?.Length > longest) errors.Add(new(path, "Checkout.TooLong"));
        return text;
    }

    internal static bool IsEmail(string email) => email.Length <= 254 && Email().IsMatch(email);

    private static string? Name(string? typed, string path, string? missing, List<FieldError> errors)
    {
        var name = Clean(typed);
        if (name is null && missing is not null) errors.Add(new(path, missing));
        if (name?.Length > 150) errors.Add(new(path, "Checkout.TooLong"));
        else if (name is not null && !PersonName().IsMatch(name)) errors.Add(new(path, "Checkout.NameInvalid"));
        return name;
    }

    private static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    // Deliberately simple: what a mail server may accept only it knows; this catches what a person mistypes.
    [GeneratedRegex(@"^[^\s@,;<>""]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,}$", RegexOptions.None, 500)]
    private static partial Regex Email();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}'’ʼ`. -]*$", RegexOptions.None, 500)]
    private static partial Regex PersonName();
}
