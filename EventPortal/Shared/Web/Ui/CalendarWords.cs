using System.Globalization;

namespace EventPortal.Shared.Web.Ui;

/// <summary>Names of months and weekdays in the forms the portal writes; the culture data of the host decides nothing.</summary>
internal sealed record CalendarWords(string[] Months, string[] ShortMonths, string[] Weekdays, string[] LongWeekdays, string You)
{
    private static readonly CalendarWords Uk = new(
        ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"],
        ["січ", "лют", "бер", "квіт", "трав", "черв", "лип", "серп", "вер", "жовт", "лист", "груд"],
        ["нд", "пн", "вт", "ср", "чт", "пт", "сб"],
        ["неділя", "понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота"],
        "у вас");

    private static readonly CalendarWords En = new(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        "for you");

    private static readonly CalendarWords Ru = new(
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
        ["вс", "пн", "вт", "ср", "чт", "пт", "сб"],
        ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
        "у вас");

    public static CalendarWords Of(CultureInfo culture) => Words.Language(culture) switch { "en" => En, "ru" => Ru, _ => Uk };
}
