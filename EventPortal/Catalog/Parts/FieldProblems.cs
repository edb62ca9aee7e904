using System.Globalization;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using Microsoft.Extensions.Localization;

namespace EventPortal.Catalog.Parts;

/// <summary>What is wrong with which field of a form that is being typed; a problem goes when its field is changed.</summary>
public sealed class FieldProblems
{
    private readonly List<(string Field, DomainError Error, object[] Arguments)> found = [];

    public bool Any => found.Count > 0;

    public string? First => found.Count > 0 ? found[0].Field : null;

    public void Add(string field, DomainError error, params object[] arguments) => found.Add((field, error, arguments));

    public void Clear() => found.Clear();

    public void Clear(string field) => found.RemoveAll(p => p.Field == field);

    public LocalizedString? Of(string field, ErrorTexts texts) =>
        found.Find(p => p.Field == field) is { Error: { } error, Arguments: var arguments } ? texts.Of(error, arguments) : null;

    /// <summary>A refusal belongs to a field; false: to none of these, the page says it.</summary>
    public bool Take(DomainException refusal, IReadOnlyDictionary<DomainError, string> fields)
    {
        if (!fields.TryGetValue(refusal.Error, out var field)) return false;
        Add(field, refusal.Error, [.. refusal.Arguments]);
        return true;
    }

    /// <summary>Checks one value after the other, so that each wrong field gets its message and not only the first.</summary>
    public void Try(string field, Action check)
    {
        try
        {
            check();
        }
        catch (DomainException e)
        {
            Add(field, e.Error, [.. e.Arguments]);
        }
    }

    /// <summary>A whole number, or nothing.</summary>
    public int? Number(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Add(field, PartsErrors.NotANumber);
        return null;
    }

    /// <summary>Money with a comma or a point, or nothing.</summary>
    public Money? Money(string field, string? typed, string currency)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var plain = string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        // more than this is a slip of the hand, and more digits than kopecks have are no price
        if (decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && Math.Abs(amount) < 100_000_000m && decimal.Round(amount, 2) == amount)
            return Shared.Domain.Money.FromDecimal(amount, currency);
        Add(field, PartsErrors.NotANumber);
        return null;
    }

    /// <summary>A moment on the clock of a zone, or nothing.</summary>
    public DateTimeOffset? Moment(string field, string? typed, TimeZoneInfo zone)
    {
        if (ZonedInput.TryRead(typed, zone, out var moment)) return moment;
        Add(field, PartsErrors.NotAMoment);
        return null;
    }
}
