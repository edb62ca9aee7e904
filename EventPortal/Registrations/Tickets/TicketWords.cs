using System.Globalization;
using System.Resources;

namespace EventPortal.Registrations.Tickets;

/// <summary>Texts of papers and letters in the language of their reader, who is not the one that asks.</summary>
internal sealed class TicketWords(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new(typeof(RegistrationsText));

    public string this[string key] => Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"RegistrationsText has no '{key}'.");

    public string this[string key, params object[] values] => string.Format(culture, this[key], values);
}
