using Mono.Cecil;
using Mono.Cecil.Cil;

namespace EventPortal.Tests.Architecture;

/// <summary>Reads the compiled assembly: which type uses which, also inside lambdas, async methods and razor markup.</summary>
internal static class SliceRules
{
    /// <summary>"A: B C" = slice A may use the Contracts (and Urls) of B and C; everybody may use Shared. Acyclic: a line names only slices above it.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Allowed = """
        Notifications:
        Documents:
        Accounts: Notifications Documents
        Organizations: Accounts Notifications
        Media: Accounts Organizations
        Payments: Accounts Organizations Notifications
        Catalog: Accounts Organizations Media Notifications Documents
        Registrations: Accounts Organizations Media Catalog Notifications Documents
        WaitingRooms: Accounts Organizations Catalog
        Sales: Accounts Organizations Media Payments Catalog Registrations Notifications Documents WaitingRooms
        CheckIns: Accounts Organizations Catalog Registrations Documents
        Analytics: Accounts Organizations Payments Catalog Registrations Sales CheckIns Documents
        Operations: Accounts
        Shell:
        """.Split('\n').Select(line => line.Split(':')).ToDictionary(l => l[0].Trim(), l => l[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Uses that the rules forbid, as "user → used".</summary>
    internal static IEnumerable<string> Violations(IEnumerable<TypeDefinition> types) =>
        from type in types
        let slice = SliceOf(type.FullName)
        where slice is not null && Allowed.ContainsKey(slice)
        from used in UsedBy(type).Distinct()
        let other = SliceOf(used.FullName)
        where other is not null && other != slice && other != "Shared"
        where !(Allowed[slice].Contains(other) && (IsOpen(used) || IsCounted(slice, used))) && !IsForeignKeyOf(type, used)
        select $"{Outer(type).FullName} → {used.FullName}";

    internal static IEnumerable<TypeDefinition> AllTypes(string assemblyPath) =>
        ModuleDefinition.ReadModule(assemblyPath).GetTypes().Where(t => t.Namespace.Length > 0 || t.IsNested);

    internal static TypeDefinition Outer(TypeDefinition type) => type.DeclaringType is null ? type : Outer(type.DeclaringType);

    internal static string? SliceOf(string fullName)
    {
        var parts = fullName.Split('.', '/');
        return parts.Length > 2 && parts[0] == "EventPortal" ? parts[1] : null;
    }

    private static bool IsOpen(TypeReference used) =>
        used.FullName.Split('.')[2] == "Contracts" || used.Name.EndsWith("Urls", StringComparison.Ordinal);

    // Figures are counted over everybody's rows where they lie: entities, their states and parts (records), never what changes them (docs/decisions/0046).
    private static bool IsCounted(string slice, TypeReference used) => slice == "Analytics" && used.Resolve() is { } type
        && (type.IsEnum || type.Name.EndsWith("Topics", StringComparison.Ordinal) || type.Methods.Any(m => m.Name == "<Clone>$")
            || type.Interfaces.Concat(type.BaseType?.Resolve()?.Interfaces ?? []).Any(i => i.InterfaceType.Name is "ITenantOwned" or "IGlobal"));

    // An EF configuration names a foreign entity for HasOne<T>() and nothing else.
    private static bool IsForeignKeyOf(TypeDefinition type, TypeReference used) =>
        Outer(type).Interfaces.Any(i => i.InterfaceType.Name.StartsWith("IEntityTypeConfiguration", StringComparison.Ordinal))
        && !used.Name.EndsWith("Service", StringComparison.Ordinal) && !used.Name.EndsWith("Queries", StringComparison.Ordinal);

    internal static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        var used = new List<TypeReference?> { type.BaseType };
        used.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        used.AddRange(type.Fields.Select(f => f.FieldType));
        used.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        foreach (var method in type.Methods)
        {
            used.Add(method.ReturnType);
            used.AddRange(method.Parameters.Select(p => p.ParameterType));
            if (!method.HasBody) continue;
            used.AddRange(method.Body.Variables.Select(v => v.VariableType));
            foreach (var instruction in method.Body.Instructions) used.AddRange(Operand(instruction));
        }
        return used.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> Operand(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod m => [m.DeclaringType, m.ReturnType, .. m.GenericArguments],
        MethodReference m => [m.DeclaringType, m.ReturnType],
        FieldReference f => [f.DeclaringType, f.FieldType],
        TypeReference t => [t],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType g => g.GenericArguments.SelectMany(Parts).Append(g.ElementType),
        ArrayType a => Parts(a.ElementType),
        ByReferenceType r => Parts(r.ElementType),
        _ => [type],
    };
}
