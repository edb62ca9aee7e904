using System.Globalization;
using System.Text.Json;

namespace EventPortal.Notifications.Templates;

/// <summary>The stack of values that names are looked up in, innermost first.</summary>
internal sealed class MustacheContext
{
    private readonly JsonElement value;
    private readonly MustacheContext? outer;
    private readonly Action<string> missing;

    public MustacheContext(JsonElement model, Action<string> missing) => (value, this.missing) = (model, missing);

    private MustacheContext(JsonElement value, MustacheContext outer) => (this.value, this.outer, missing) = (value, outer, outer.missing);

    public MustacheContext Push(JsonElement inner) => new(inner, this);

    /// <summary>The first part of a dotted name is looked up through the stack; the rest only in what it named.</summary>
    public JsonElement Find(string name)
    {
        if (name is ".") return value;
        var parts = name.Split('.');
        var found = FindFirst(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            // Below a null there is nothing to miss: {{#speaker}}…{{/speaker}} and {{speaker.name}} accept the same models.
            if (found is { ValueKind: JsonValueKind.Null }) return found.Value;
            found = found is { } parent ? Property(parent, part) : null;
        }
        if (found is null) missing(name);
        return found ?? default;
    }

    private JsonElement? FindFirst(string name)
    {
        for (var context = this; context is not null; context = context.outer)
            if (Property(context.value, name) is { } found) return found;
        return null;
    }

    private static JsonElement? Property(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var property) ? property : null;

    /// <summary>False, null, nothing, empty text, empty list and zero do not open a section.</summary>
    public static bool IsTruthy(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.Object => true,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Number => value.GetDouble() != 0,
        _ => false,
    };

    /// <exception cref="FormatException">An object or list was asked to be a text.</exception>
    public static string Text(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetDecimal(out var number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture) : value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object or JsonValueKind.Array => throw new FormatException($"{{{{{name}}}}} is no single value."),
        _ => "",
    };
}
