using System.Globalization;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Authoring;

/// <summary>Reads single fields of a form and notes what is wrong with them.</summary>
internal sealed class FieldReading(EventForm form)
{
    private readonly Dictionary<string, FieldProblem> problems = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, FieldProblem> Problems => problems;

    public void Refuse(string field, string key, params object[] arguments) => problems.TryAdd(field, new("Problem." + key, arguments));

    public string? Text(string field, int most)
    {
        var text = form[field].Trim();
        if (text.Length > most) Refuse(field, "TooLong", most, text.Length);
        return text.Length == 0 ? null : text;
    }

    public string Required(string field, int most)
    {
        if (form[field].Trim().Length == 0) Refuse(field, "Required");
        return Text(field, most) ?? "";
    }

    /// <summary>Null: nothing is typed.</summary>
    public int? Number(string field, int least, int most)
    {
        var text = form[field].Trim();
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(field, "Number", least, most);
        return null;
    }

    /// <summary>As <see cref="Number"/>, but it must be there.</summary>
    public int RequiredNumber(string field, int least, int most)
    {
        if (form[field].Trim().Length == 0) Refuse(field, "Number", least, most);
        return Number(field, least, most) ?? least;
    }

    public TEnum Choice<TEnum>(string field)
        where TEnum : struct, Enum
    {
        if (Enum.TryParse<TEnum>(form[field], out var value) && Enum.IsDefined(value)) return value;
        Refuse(field, "Required");
        return default;
    }

    public Guid? Id(string field) => Guid.TryParse(form[field], out var id) ? id : null;

    public IReadOnlyList<Guid> Ids(string field) => [.. form.List(field).Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    public string? Web(string field)
    {
        var text = Text(field, 500);
        if (text is null) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)) return text;
        Refuse(field, "Url");
        return null;
    }

    public string? Mail(string field)
    {
        var text = Text(field, 254);
        if (text is null) return null;
        // one address, as a person writes it: "name@host.ua"
        if (System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)) return text;
        Refuse(field, "Email");
        return null;
    }

    public string? Phone(string field)
    {
        var text = Text(field, 30);
        if (text is null) return null;
        if (PhoneNumber.Normalize(text) is { } number) return number;
        Refuse(field, "Phone");
        return null;
    }

    /// <summary>A moment of the event's clock; null when it cannot be read, or when the clocks skip it in spring.</summary>
    public DateTimeOffset? Moment(string field, TimeZoneInfo zone)
    {
        // browsers leave the seconds out unless they are given
        string[] formats = [EventForm.TimeFormat, EventForm.TimeFormat + "':'ss"];
        if (!DateTime.TryParseExact(form[field].Trim(), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 2000 or > 2100)
        {
            Refuse(field, "Time");
            return null;
        }
        if (zone.IsInvalidTime(local))
        {
            Refuse(field, "SkippedHour");
            return null;
        }
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
