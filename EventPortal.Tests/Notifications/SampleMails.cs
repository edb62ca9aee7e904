using System.Globalization;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Letters;
using EventPortal.Notifications.Templates;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventPortal.Tests.Notifications;

/// <summary>Letters of the tests' own (Mails/) and models that fit them.</summary>
internal static class SampleMails
{
    public const string Ticket = "ticket";
    public const string Reset = "reset";

    public static readonly MailTemplates Templates = new(
        [new RegisteredMail(Ticket, typeof(SampleMails), IsSecret: false), new RegisteredMail(Reset, typeof(SampleMails), IsSecret: true)]);

    public static LetterComposer Composer(string environment = "Development") =>
        new(Templates, new FixedEnvironment(environment), NullLogger<LetterComposer>.Instance);

    public static Dictionary<string, object?> TicketModel() => new()
    {
        ["event"] = new { Title = "Граматика «C#» для початківців" },
        ["when"] = "20 листопада, пт, 18:30 (Київ)",
        ["first_name"] = "Олексію",
        ["is_online"] = true,
        ["address"] = null,
        ["code"] = "K7MX 4PRQ",
        ["url"] = "https://portal.example/t/K7MX4PRQ?a=1&b=(2)",
        ["calendar_url"] = "https://portal.example/c.ics",
        ["items"] = new[] { new { Title = "Участь", Price = "578 грн" }, new { Title = "Запис", Price = "120 грн" } },
        ["organizer"] = "D-Internal Academy",
    };

    public static ComposedLetter ComposeTicket(Action<Dictionary<string, object?>>? change = null, string language = "uk")
    {
        var model = TicketModel();
        change?.Invoke(model);
        return Composer().Compose(Ticket, language, MailModel.Read(MailModel.Write(model)));
    }

    public static Letter Letter(params MailAttachment[] attachments)
    {
        var text = ComposeTicket();
        return new Letter(
            Guid.Parse("01932f4e-0000-7000-8000-0000000000a1"), new("oleksii@example.com", "Олексій Петренко", System.Text.Encoding.UTF8),
            CultureInfo.GetCultureInfo("uk"), text.Subject, text.Html, text.Text, attachments, "https://portal.example/u/1");
    }

    private sealed class FixedEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "EventPortal";

        public string ContentRootPath { get; set; } = ".";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }

    public static IHostEnvironment Environment(string name) => new FixedEnvironment(name);
}
