using System.Globalization;

namespace EventPortal.Shared.Web.Ui;

/// <summary>The city of an IANA time zone as people call it: Europe/Kyiv → Київ, Kyiv, Киев.</summary>
public static class ZoneCity
{
    private static readonly Dictionary<string, (string Uk, string En, string Ru)> Cities = new(StringComparer.Ordinal)
    {
        ["Europe/Kyiv"] = ("Київ", "Kyiv", "Киев"),
        ["Europe/Kiev"] = ("Київ", "Kyiv", "Киев"),
        ["Europe/Uzhgorod"] = ("Ужгород", "Uzhhorod", "Ужгород"),
        ["Europe/Zaporozhye"] = ("Запоріжжя", "Zaporizhzhia", "Запорожье"),
        ["Europe/Simferopol"] = ("Сімферополь", "Simferopol", "Симферополь"),
        ["Europe/Warsaw"] = ("Варшава", "Warsaw", "Варшава"),
        ["Europe/Berlin"] = ("Берлін", "Berlin", "Берлин"),
        ["Europe/Prague"] = ("Прага", "Prague", "Прага"),
        ["Europe/Vienna"] = ("Відень", "Vienna", "Вена"),
        ["Europe/Budapest"] = ("Будапешт", "Budapest", "Будапешт"),
        ["Europe/Bucharest"] = ("Бухарест", "Bucharest", "Бухарест"),
        ["Europe/Chisinau"] = ("Кишинів", "Chișinău", "Кишинёв"),
        ["Europe/Vilnius"] = ("Вільнюс", "Vilnius", "Вильнюс"),
        ["Europe/Riga"] = ("Рига", "Riga", "Рига"),
        ["Europe/Tallinn"] = ("Таллінн", "Tallinn", "Таллинн"),
        ["Europe/London"] = ("Лондон", "London", "Лондон"),
        ["Europe/Paris"] = ("Париж", "Paris", "Париж"),
        ["Europe/Rome"] = ("Рим", "Rome", "Рим"),
        ["Europe/Madrid"] = ("Мадрид", "Madrid", "Мадрид"),
        ["Europe/Lisbon"] = ("Лісабон", "Lisbon", "Лиссабон"),
        ["Europe/Amsterdam"] = ("Амстердам", "Amsterdam", "Амстердам"),
        ["Europe/Brussels"] = ("Брюссель", "Brussels", "Брюссель"),
        ["Europe/Dublin"] = ("Дублін", "Dublin", "Дублин"),
        ["Europe/Istanbul"] = ("Стамбул", "Istanbul", "Стамбул"),
        ["Asia/Tbilisi"] = ("Тбілісі", "Tbilisi", "Тбилиси"),
        ["America/New_York"] = ("Нью-Йорк", "New York", "Нью-Йорк"),
        ["America/Toronto"] = ("Торонто", "Toronto", "Торонто"),
        ["Etc/UTC"] = ("UTC", "UTC", "UTC"),
        ["UTC"] = ("UTC", "UTC", "UTC"),
    };

    public static string Name(CultureInfo culture, TimeZoneInfo zone)
    {
        if (!Cities.TryGetValue(zone.Id, out var city))
        {
            // "America/Argentina/Buenos_Aires" → "Buenos Aires": readable everywhere, only not translated.
            return zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        }

        return Words.Language(culture) switch { "en" => city.En, "ru" => city.Ru, _ => city.Uk };
    }
}
