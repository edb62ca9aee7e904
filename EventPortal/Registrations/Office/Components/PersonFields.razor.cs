using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Office.Components;

/// <summary>The fields of a person in the office.</summary>
public sealed partial class PersonFields
{
    [Parameter, EditorRequired]
    public required PersonInput Input { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Errors { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AreaName> Areas { get; set; }

    /// <summary>Begins the ids of the fields.</summary>
    [Parameter, EditorRequired]
    public required string Prefix { get; set; }

    /// <summary>What somebody else saved meanwhile; null: nobody did.</summary>
    [Parameter]
    public Person? Other { get; set; }

    private string? HintOf(string name) =>
        Other is not null && Get(PersonInput.Of(Other), name) is var theirs && (theirs ?? "") != (Get(Input, name) ?? "") ? Txt["Edit.Theirs", theirs is { Length: > 0 } ? theirs : "–"].Value : null;

    private static string? Get(PersonInput input, string name) => name switch
    {
        "LastName" => input.LastName,
        "FirstName" => input.FirstName,
        "MiddleName" => input.MiddleName,
        "Email" => input.Email,
        "Phone" => input.Phone,
        "Settlement" => input.Settlement,
        "Institution" => input.Institution,
        _ => throw new ArgumentException(name, nameof(name)),
    };

    private void Set(string name, string? value) => _ = name switch
    {
        "LastName" => Input.LastName = value,
        "FirstName" => Input.FirstName = value,
        "MiddleName" => Input.MiddleName = value,
        "Email" => Input.Email = value,
        "Phone" => Input.Phone = value,
        "Settlement" => Input.Settlement = value,
        "Institution" => Input.Institution = value,
        _ => throw new ArgumentException(name, nameof(name)),
    };
}
