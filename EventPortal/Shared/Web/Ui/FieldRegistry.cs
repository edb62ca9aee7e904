using Microsoft.AspNetCore.Components.Forms;

namespace EventPortal.Shared.Web.Ui;

/// <summary>The fields of one form in the order of the page: kept with the <see cref="EditContext"/>, read by <see cref="ErrorSummary"/>.</summary>
internal sealed class FieldRegistry
{
    private static readonly object Key = new();

    private readonly List<(FieldIdentifier Field, string Id)> fields = [];

    public IReadOnlyList<(FieldIdentifier Field, string Id)> Fields => fields;

    public static FieldRegistry Of(EditContext context)
    {
        if (context.Properties.TryGetValue(Key, out var found)) return (FieldRegistry)found;
        var registry = new FieldRegistry();
        context.Properties[Key] = registry;
        return registry;
    }

    public void Add(FieldIdentifier field, string id)
    {
        if (!fields.Contains((field, id))) fields.Add((field, id));
    }
}
