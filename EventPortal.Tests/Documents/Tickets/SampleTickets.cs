using EventPortal.Catalog.Covers;
using EventPortal.Catalog.Covers.Families;
using EventPortal.Documents;
using EventPortal.Documents.Contracts;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventPortal.Tests.Documents.Tickets;

/// <summary>Tickets as the portal hands them over, easy and hard ones.</summary>
internal static class SampleTickets
{
    public const string LongestName = "Бондаренко-Вишневецька Маргарита Олександрівна";
    public const string LongTitle = "Інклюзивна освіта: як підтримати дитину з особливими потребами у звичайному сільському класі";

    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    private static readonly Lazy<IPdfRenderer> Shared = new(() => new PdfRenderer(new PaperFonts(), NullLogger<PdfRenderer>.Instance));

    public static IPdfRenderer Renderer => Shared.Value;

    /// <summary>The cover of the design's own sheet, as the cover generator draws it.</summary>
    public static TicketCover PoleCover { get; } =
        TicketCover.FromSvg(CoverArt.Svg("osinnii-edcamp-poltava", CoverKind.Event, "pryrodnychi-nauky", 200, 973, CoverFamily.Pole));

    /// <summary>The ticket of design/print-ticket.html.</summary>
    public static TicketDocument EdCamp(string code = "K7MX4PRQ") => new()
    {
        EventTitle = "Осінній EdCamp Полтава",
        AttendeeName = "Олексій Петренко",
        TicketName = "Повна участь",
        When = "28 листопада, сб, 09:30 (Київ)",
        Where = "Полтава, вул. Соборності, 5, ліцей № 1",
        OrderLine = "OR-121126-014, сплачено 400 грн",
        Code = code,
        QrText = $"https://eventportal.example/t/{code}",
        Note = "Квиток іменний. Передати його можна у «Моїх квитках» до 27 листопада, 09:30.",
        Sections =
        [
            new TicketSection("Як дістатися", "Від Південного вокзалу тролейбус 2 до зупинки «Корпусний парк», далі 300 м пішки. Стоянка за будівлею, в’їзд із провулка."),
            new TicketSection("Вхід", "Двері відкриємо о 08:45. Покажіть цей аркуш або екран телефона: один код, один вхід."),
            new TicketSection("З собою", "Чашку для кави та блокнот. Гардероб працює, укриття у будівлі."),
            new TicketSection("Запитання", "+380 50 123-45-67\ncontact@example.com", "mailto:contact@example.com"),
        ],
        Organizer = "D-Internal Academy",
        PublicUrl = $"https://eventportal.example/t/{code}",
        Language = "uk",
        Number = 1,
        Count = 2,
        Cover = PoleCover,
    };

    /// <summary>Everything as long as it gets.</summary>
    public static TicketDocument Longest() => EdCamp("ZZ99WWMM") with
    {
        EventTitle = LongTitle,
        AttendeeName = LongestName,
        TicketName = "Повна участь із матеріалами, сертифікатом 30 годин та доступом до записів на пів року",
        When = "28 листопада, сб – 6 грудня, нд, щосуботи й щонеділі о 09:30 (Київ)",
        Where = "Переяслав-Хмельницький, вул. Богдана Хмельницького, 137-А, ліцей імені Володимира Мономаха, актова зала на третьому поверсі",
        QrText = "EP1.ZZ99WWMM.0195f0c2b7d47c1e9a3b5d6f7a8b9c0d.kQ7x9Vt2Lm4Nn8Pp",
        Sections =
        [
            .. EdCamp().Sections,
            new TicketSection("Мапа", "Вхід із боку парку, за аркою.", "https://www.openstreetmap.org/?mlat=49.58827&mlon=34.55142#map=18/49.58827/34.55142&layers=N"),
            new TicketSection("Укриття", string.Join(' ', Enumerable.Repeat("Найближче укриття у підвалі ліцею, вхід позначено.", 5))),
        ],
        Cover = null,
    };

    public static TicketDocument English() => EdCamp("E3NGL1SH") with
    {
        EventTitle = "Teaching grammar through stories: a day for teachers of English",
        AttendeeName = "Mary-Jane O’Connor-Fitzgerald",
        TicketName = "Early bird",
        When = "Sat, 28 November, 09:30 (Kyiv)",
        Where = null,
        OrderLine = "OR-121126-015, paid ₴1,350.50",
        Note = "The ticket is personal. You can transfer it in “My tickets” until 27 November, 09:30.",
        Sections = [new TicketSection("Join", "The link opens 15 minutes before the start.", "https://eventportal.example/join/E3NGL1SH")],
        Language = "en",
        Count = 1,
    };

    public static TicketDocument Russian() => EdCamp("R7USS1AN") with
    {
        EventTitle = "Мастерская учителя: объясняем сложное просто",
        AttendeeName = "Екатерина Объедкова-Щёголева",
        TicketName = "Полное участие",
        When = "28 ноября, сб, 09:30 (Киев)",
        OrderLine = "OR-121126-016, оплачено 1 441 грн",
        Note = "Билет именной. Передать его можно в «Моих билетах» до 27 ноября, 09:30.",
        Sections = [],
        Language = "ru",
    };
}
