using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Authoring.Parts;

/// <summary>Two versions field by field; what was typed here is proposed as one's own, the rest as theirs.</summary>
public sealed partial class ComparePanel
{
    private readonly HashSet<string> mine = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    [Parameter, EditorRequired]
    public required Overtaking Overtaking { get; set; }

    [Parameter, EditorRequired]
    public required EditorLists Lists { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<IReadOnlySet<string>> OnChosen { get; set; }

    protected override void OnParametersSet()
    {
        // typing goes on meanwhile, and a choice that was made stays
        foreach (var field in Overtaking.Differing)
            if (seen.Add(field) && Overtaking.Proposed.Contains(field)) mine.Add(field);
    }

    private string Show(string field, EventForm form) => form[field] switch
    {
        "" => T["Compare.Empty"],
        "true" => T["Compare.Yes"],
        "false" => T["Compare.No"],
        var value when field is EventFields.Kind or EventFields.Format => T[$"{field}.{value}"],
        var value when field is EventFields.Language => Loc["Facet.Language." + value],
        var value when field is EventFields.StartsAt or EventFields.EndsAt => value.Replace('T', Words.Nbsp),
        var value when Guid.TryParse(value.Split(',')[0], out _) => string.Join(", ", value.Split(',').Select(id => Lists.NameOf(id) ?? "–")),
        var value => value,
    };
}
