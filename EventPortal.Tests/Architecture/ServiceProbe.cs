using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Claims;
using System.Text;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventPortal.Tests.Architecture;

/// <summary>
/// Asks a service for one of its verbs and says what came of it: what was told, or the refusal, and which tables were written. Asked by somebody who has
/// no right, a verb must say of what is there exactly what it says of what is not.
/// </summary>
internal sealed class ServiceProbe : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const int Deep = 5;
    private const int MostOfAList = 25;

    private static readonly AsyncLocal<List<string>?> Written = new();

    private readonly List<IDisposable> watching = [];

    public ServiceProbe() => watching.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public static async Task<string> AskAsync(IServiceProvider services, object service, MethodInfo verb, ServiceSamples samples, ClaimsPrincipal who)
    {
        var told = new StringBuilder();
        Written.Value = [];
        try
        {
            var arguments = verb.GetParameters().Select(p => samples.Make(p.ParameterType, p.Name!, Trimmed(service.GetType().Name), services, who)).ToArray();
            Tell(told, await ResultAsync(verb.Invoke(service, arguments)), Deep);
        }
        catch (Exception e)
        {
            var cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
            told.Append(cause is DomainException refusal ? "refused: " + refusal.Error.Code : "failed: " + cause.GetType().Name);
        }
        var tables = Written.Value.Distinct().Order(StringComparer.Ordinal);
        Written.Value = null;
        return samples.WithoutIds($"{told} | {string.Join(", ", tables)}");
    }

    public static string Trimmed(string name) => name.Split('`')[0];

    public void Dispose()
    {
        foreach (var subscription in watching) subscription.Dispose();
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory) watching.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Written.Value is not { } written || value.Value is not CommandExecutedEventData executed) return;
        foreach (var line in executed.Command.CommandText.Split('\n'))
        {
            var words = line.TrimStart().Split(' ');
            if (words is ["INSERT", "INTO", var into, ..]) written.Add("+" + into);
            else if (words is ["UPDATE", var what, ..]) written.Add("~" + what);
            else if (words is ["DELETE", "FROM", var from, ..]) written.Add("-" + from);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    private static async Task<object?> ResultAsync(object? returned)
    {
        if (returned is null) return null;
        if (returned.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } stream)
        {
            return await (Task<List<object?>>)typeof(ServiceProbe).GetMethod(nameof(ListAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(stream.GetGenericArguments()).Invoke(null, [returned])!;
        }
        var task = returned as Task ?? (Task)returned.GetType().GetMethod(nameof(ValueTask.AsTask))!.Invoke(returned, null)!;
        await task;
        return task.GetType().GetProperty("Result") is { } result && result.PropertyType.Name != "VoidTaskResult" ? result.GetValue(task) : null;
    }

    private static async Task<List<object?>> ListAsync<T>(IAsyncEnumerable<T> stream)
    {
        List<object?> items = [];
        await foreach (var item in stream)
        {
            items.Add(item);
            if (items.Count == MostOfAList) break;
        }
        return items;
    }

    private static void Tell(StringBuilder told, object? value, int deep)
    {
        switch (value)
        {
            case null:
                told.Append("nothing");
                break;
            // the clock's present differs from call to call
            case DateTimeOffset moment when (TimeProvider.System.GetUtcNow() - moment).Duration() < TimeSpan.FromMinutes(10):
                told.Append("now");
                break;
            case var plain when plain is string or Guid or DateTimeOffset or DateOnly or TimeSpan or Enum or TimeZoneInfo or DomainError or decimal || plain.GetType().IsPrimitive:
                told.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case IEnumerable items:
                told.Append('[');
                foreach (var item in items.Cast<object?>().Take(MostOfAList))
                {
                    Tell(told, item, deep - 1);
                    told.Append("; ");
                }
                told.Append(']');
                break;
            case var _ when deep == 0 || value is Delegate or Type:
                break;
            default:
                told.Append('{');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
                {
                    told.Append(property.Name).Append(' ');
                    Tell(told, property.GetValue(value), deep - 1);
                    told.Append(", ");
                }
                told.Append('}');
                break;
        }
    }
}
