using System.Globalization;
using EventPortal.Notifications.Admin;
using EventPortal.Notifications.Log;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Notifications.Pages.Admin;

public sealed partial class MailsPage(MailQueries queries, TimeProvider time)
{
    private KeysetPage<MailLine> mails = KeysetPage<MailLine>.Empty;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private string? Before { get; set; }

    private NotificationStatus? Chosen => Enum.TryParse<NotificationStatus>(State, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null;

    protected override async Task OnParametersSetAsync() => mails = await queries.ListAsync(new(Q, Chosen, Keyset.Parse(Before)), CancellationToken.None);

    private static string Code(NotificationStatus status) => status.ToString().ToLowerInvariant();

    private string Moment(DateTimeOffset at) => OfficeTime.Of(CultureInfo.CurrentUICulture, at, time.GetUtcNow());
}
