using System.Text;
using EventPortal.Notifications.Contracts;
using Xunit;

namespace EventPortal.Tests.Notifications.Calendar;

public sealed class ICalendarTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly CalendarEntry Course = new(
        "registration-567@portal", "Граматика англійської мови для початківців, частина 1; практикум",
        new DateTimeOffset(2026, 9, 15, 18, 0, 0, TimeSpan.FromHours(3)), new DateTimeOffset(2026, 9, 15, 19, 30, 0, TimeSpan.FromHours(3)))
    {
        Description = "Рядок 1\r\nРядок 2: \"лапки\" \\ кінець", Location = "Київ, вул. Січових Стрільців, 1",
        Organizer = new CalendarPerson("office@academy.example", "D-Internal \"Academy\": курси"),
        Attendee = new CalendarPerson("oleksii@example.com", "Олексій Петренко"), Sequence = 2, Reminders = [TimeSpan.FromHours(1), TimeSpan.FromDays(1)],
    };

    [Fact]
    public void ToICalendar_LongCyrillicTitle_FoldsAsTheVector() => Assert.Contains(
        "\r\nSUMMARY:Граматика англійської мови для поча\r\n тківців\\, частина 1\\; практикум\r\n",
        Course.ToICalendar(CalendarMethod.Request, Stamp));

    [Theory]
    [InlineData(CalendarMethod.Publish)]
    [InlineData(CalendarMethod.Request)]
    [InlineData(CalendarMethod.Cancel)]
    public void ToICalendar_AnyMethod_HasCrlfLinesOfAtMost75Octets(CalendarMethod method)
    {
        var text = Course.ToICalendar(method, Stamp);
        Assert.DoesNotContain('\n', text.Replace("\r\n", ""));
        Assert.EndsWith("END:VCALENDAR\r\n", text);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public void ToICalendar_Request_CarriesWhatOutlookNeedsToAnswer()
    {
        var lines = Lines(Course.ToICalendar(CalendarMethod.Request, Stamp));
        Assert.Contains("METHOD:REQUEST", lines);
        Assert.Contains("UID:registration-567@portal", lines);
        Assert.Contains("DTSTAMP:20260901T080000Z", lines);
        Assert.Contains("DTSTART:20260915T150000Z", lines);
        Assert.Contains("DTEND:20260915T163000Z", lines);
        Assert.Contains("SEQUENCE:2", lines);
        Assert.Contains("STATUS:CONFIRMED", lines);
        Assert.Contains("ORGANIZER;CN=\"D-Internal 'Academy': курси\":mailto:office@academy.example", lines);
        Assert.Contains("ATTENDEE;CN=\"Олексій Петренко\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:oleksii@example.com", lines);
        Assert.Equal(["TRIGGER:-PT1H", "TRIGGER:-P1D"], lines.Where(l => l.StartsWith("TRIGGER", StringComparison.Ordinal)));
    }

    [Fact]
    public void ToICalendar_Text_EscapesOnlyWhatTheStandardEscapes() => Assert.Contains(
        @"DESCRIPTION:Рядок 1\nРядок 2: ""лапки"" \\ кінець", Lines(Course.ToICalendar(CalendarMethod.Publish, Stamp)));

    [Fact]
    public void ToICalendar_Cancel_SaysSoTwiceAndDoesNotRing()
    {
        var lines = Lines(Course.ToICalendar(CalendarMethod.Cancel, Stamp));
        Assert.Contains("METHOD:CANCEL", lines);
        Assert.Contains("STATUS:CANCELLED", lines);
        Assert.Contains("ATTENDEE;CN=\"Олексій Петренко\";ROLE=REQ-PARTICIPANT:mailto:oleksii@example.com", lines);
        Assert.DoesNotContain("BEGIN:VALARM", lines);
    }

    [Theory]
    [InlineData(CalendarMethod.Request)]
    [InlineData(CalendarMethod.Cancel)]
    public void ToICalendar_InvitationWithoutAttendee_IsRefused(CalendarMethod method) =>
        Assert.Throws<ArgumentException>(() => (Course with { Attendee = null }).ToICalendar(method, Stamp));

    [Fact]
    public void ToICalendar_InKyiv_EmbedsTheChangesOfTheClock()
    {
        var text = (Course with { TimeZone = "Europe/Kyiv" }).ToICalendar(CalendarMethod.Request, Stamp);
        Assert.Contains("DTSTART;TZID=Europe/Kyiv:20260915T180000", Lines(text));
        Assert.Contains(
            "BEGIN:DAYLIGHT\r\nDTSTART:20260329T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nEND:DAYLIGHT\r\n", text);
        Assert.Contains(
            "BEGIN:STANDARD\r\nDTSTART:20261025T040000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n", text);
        Assert.True(text.IndexOf("END:VTIMEZONE", StringComparison.Ordinal) < text.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal));
    }

    [Fact]
    public void ToICalendar_ZoneWithoutChanges_HasItsOneOffset()
    {
        var text = (Course with { TimeZone = "Asia/Kolkata" }).ToICalendar(CalendarMethod.Publish, Stamp);
        Assert.Single(Lines(text), "TZOFFSETTO:+0530");
        Assert.Contains("DTSTART;TZID=Asia/Kolkata:20260915T203000", Lines(text));
    }

    [Fact]
    public void ToICalendar_ValueWithLineEnd_CannotAddAProperty() => Assert.DoesNotContain(
        "ATTACH:evil", Lines((Course with { Url = "https://x\r\nATTACH:evil" }).ToICalendar(CalendarMethod.Publish, Stamp)));

    [Fact]
    public void ToMailAttachment_Request_IsTheTextWithItsMethod()
    {
        var part = Course.ToMailAttachment(CalendarMethod.Request, Stamp);
        Assert.Equal(("invite.ics", "text/calendar", "REQUEST"), (part.FileName, part.ContentType, part.CalendarMethod));
        Assert.Equal(Course.ToICalendar(CalendarMethod.Request, Stamp), Encoding.UTF8.GetString(part.Content));
    }

    [Fact]
    public void GoogleLink_Entry_IsFilledIn() => Assert.Equal(
        "https://calendar.google.com/calendar/render?action=TEMPLATE&text=A%20%26%20B&dates=20260915T150000Z/20260915T163000Z&location=Kyiv&ctz=Europe/Kyiv",
        Uri.UnescapeDataString((Course with { Title = "A & B", Description = null, Location = "Kyiv", TimeZone = "Europe/Kyiv" }).GoogleLink.AbsoluteUri
            .Replace("%20", "%2520").Replace("%26", "%2526")));

    [Fact]
    public void OutlookLink_Entry_HasUtcTimesAndNoPlus()
    {
        var link = Course.OutlookLink.AbsoluteUri;
        Assert.StartsWith("https://outlook.live.com/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent&subject=", link);
        Assert.Contains("&startdt=2026-09-15T15%3A00%3A00Z&enddt=2026-09-15T16%3A30%3A00Z", link);
        Assert.DoesNotContain('+', link);
    }

    private static string[] Lines(string text) => text.Replace("\r\n ", "").Split("\r\n");
}
