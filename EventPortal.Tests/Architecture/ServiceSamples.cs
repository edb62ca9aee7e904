using System.Collections;
using System.Reflection;
using System.Security.Claims;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace EventPortal.Tests.Architecture;

/// <summary>What a service is asked with: ids of rows that are there, or of none; the rest is plain and alike.</summary>
/// <param name="ids">By "Service.parameter" or "parameter", as in code.</param>
internal sealed class ServiceSamples(IReadOnlyDictionary<string, Guid> ids)
{
    /// <summary>The same questions about rows that do not exist.</summary>
    public ServiceSamples OfNothing() => new(ids.ToDictionary(i => i.Key, _ => Guid.CreateVersion7()));

    public Guid Id(string name) => ids[name];

    public string WithoutIds(string told) => ids.Values.Aggregate(told, (text, id) => text.Replace(id.ToString(), "…", StringComparison.Ordinal));

    public object? Make(Type type, string name, string service, IServiceProvider services, ClaimsPrincipal who)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return inner == typeof(Guid) ? IdOf(name, service) : name.EndsWith("version", StringComparison.Ordinal) ? 0 : null;
        if (type == typeof(Guid)) return IdOf(name, service) ?? throw new InvalidOperationException($"Which id is {service}.{name}?");
        if (type == typeof(string)) return name is "culture" or "language" ? "uk" : "Проба";
        if (type == typeof(int) || type == typeof(long)) return name is "version" or "skip" ? 0 : 1;
        if (type == typeof(bool)) return name != "IsPlatform";
        if (type == typeof(CancellationToken)) return CancellationToken.None;
        if (type == typeof(DateTimeOffset)) return TimeProvider.System.GetUtcNow().AddDays(30);
        if (type == typeof(DateOnly)) return DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        if (type == typeof(TimeZoneInfo)) return TimeZoneInfo.Utc;
        if (type == typeof(Money)) return new Money(100, Currency.Uah);
        if (type == typeof(ClaimsPrincipal)) return who;
        if (type == typeof(AppDbContext)) return services.GetRequiredService<AppDbContext>();
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (typeof(IEnumerable).IsAssignableFrom(type)) return Collection(type, name, service);
        return Record(type, service, services, who);
    }

    private Guid? IdOf(string name, string service)
    {
        name = char.ToLowerInvariant(name[0]) + name[1..];
        return ids.TryGetValue($"{service}.{name}", out var own) ? own : ids.TryGetValue(name, out var id) ? id : null;
    }

    private object Collection(Type type, string name, string service)
    {
        if (type.GetGenericArguments() is [var item])
        {
            var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            if (item == typeof(Guid) && IdOf(name, service) is { } id) items.Add(id);
            return type.IsAssignableFrom(items.GetType()) ? items : Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(item), items)!;
        }
        return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
    }

    private object Record(Type type, string service, IServiceProvider services, ClaimsPrincipal who)
    {
        var constructor = type.GetConstructors().Where(c => c.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"How is {type.Name} made?");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType, p.Name!, service, services, who))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.PropertyType == typeof(Guid?) && p.Name is "EventId"))
            property.SetValue(made, IdOf(property.Name, service));
        return made;
    }
}
