using System.Globalization;
using EventPortal.Notifications.Calendar;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Notifications.DevMailbox;

public sealed partial class MailboxPage
{
    [Parameter, EditorRequired]
    public IReadOnlyList<DevMailLine> Lines { get; set; } = [];

    [Parameter]
    public DevMail? Chosen { get; set; }

    [Parameter]
    public string? Search { get; set; }

    /// <summary>Name of the form field that carries <see cref="Token"/>.</summary>
    [Parameter, EditorRequired]
    public string TokenField { get; set; } = "";

    [Parameter]
    public string? Token { get; set; }

    internal static string Time(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, VTimeZone.Find("Europe/Kyiv")).ToString("d MMMM, HH:mm:ss", CultureInfo.CurrentCulture);
}
