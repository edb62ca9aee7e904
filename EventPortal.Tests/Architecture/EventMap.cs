using System.Globalization;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace EventPortal.Tests.Architecture;

/// <summary>
/// Writes docs/event-map.md: what raises each event, what each has for effects, and what is done after the commit. Read from the compiled assembly, as
/// <see cref="SliceRules"/> reads it, so that the page cannot say anything else than the code.
/// </summary>
internal static class EventMap
{
    private const string Handles = "IHandle`1";
    private const string CarriesOut = "IOutboxHandler`1";

    internal static string Write(IReadOnlyCollection<TypeDefinition> portal)
    {
        var page = new StringBuilder("""
            # What happens when

            Generated: `dotnet run --project EventPortal.Tests -- --event-map` writes this page anew; `EventMapTests` fails while it is not true.

            ## Events
            An event is raised by a change of an entity and handled in the transaction of that change (`IHandle`). `find EventPortal -name '*X*'` finds all of it.

            | event | raised by | effects |
            |---|---|---|

            """);
        foreach (var found in portal.Where(t => t is { IsInterface: false, IsAbstract: false } && t.Interfaces.Any(i => i.InterfaceType.Name == "IDomainEvent")).OrderBy(Slice, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal))
            Row(page, Title(found), List(Makers(portal, found)), List(Handlers(portal, Handles, found)));
        page.Append("""

            ## Messages
            What is done outside the database waits in the outbox until the commit, and is repeated until it succeeds (`IOutboxHandler`).

            | message | asked for by | carried out by |
            |---|---|---|

            """);
        foreach (var (name, message) in Messages(portal).OrderBy(m => m.Name, StringComparer.Ordinal))
            Row(page, $"`{name}`", List(Makers(portal, message)), List(Handlers(portal, CarriesOut, message)));
        return page.ToString();
    }

    /// <summary>"Type.Method" of every place that makes one, whatever lambda or state machine it was compiled into.</summary>
    private static IEnumerable<string> Makers(IEnumerable<TypeDefinition> portal, TypeDefinition made) =>
        from type in portal
        where SliceRules.Outer(type) != made
        from method in type.Methods.Where(m => m.HasBody)
        where method.Body.Instructions.Any(i => i.OpCode == OpCodes.Newobj && ((MethodReference)i.Operand).DeclaringType.FullName == made.FullName)
        select $"`{SliceRules.Outer(type).Name}.{Written(type, method)}`";

    private static IEnumerable<string> Handlers(IEnumerable<TypeDefinition> portal, string contract, TypeDefinition handled) =>
        from type in portal
        where !type.IsInterface && type.Interfaces.Any(i => i.InterfaceType is GenericInstanceType g && g.ElementType.Name == contract && g.GenericArguments[0].FullName == handled.FullName)
        select $"{Slice(type)}: `{type.Name}`";

    /// <summary>As the slices register them: the name that rows of the outbox carry, and the type.</summary>
    private static IEnumerable<(string Name, TypeDefinition Type)> Messages(IEnumerable<TypeDefinition> portal) =>
        from type in portal
        from method in type.Methods.Where(m => m.HasBody)
        from instruction in method.Body.Instructions
        where instruction.Operand is GenericInstanceMethod { Name: "AddOutboxHandler" }
        select ((string)instruction.Previous.Operand, ((GenericInstanceMethod)instruction.Operand).GenericArguments[0].Resolve());

    private static void Row(StringBuilder page, string first, string second, string third) =>
        page.Append(CultureInfo.InvariantCulture, $"| {first} | {second} | {third} |\n");

    private static string Title(TypeDefinition type) => $"{Slice(type)}: `{type.Name}`";

    private static string List(IEnumerable<string> items) => string.Join(", ", items.Distinct().Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "–";

    private static string Slice(TypeDefinition type) => SliceRules.SliceOf(SliceRules.Outer(type).FullName) ?? "Shared";

    // "<PlaceAsync>d__3.MoveNext", "<PlaceAsync>b__0", "<<PlaceAsync>b__0>d" and "<PlaceAsync>g__Send|4_0" are all PlaceAsync
    private static string Written(TypeDefinition type, MethodDefinition method)
    {
        var name = method.Name is "MoveNext" && type.IsNested ? type.Name : method.Name;
        return name.StartsWith('<') ? name.TrimStart('<').Split('>')[0] : name is ".ctor" ? "new" : name;
    }
}
