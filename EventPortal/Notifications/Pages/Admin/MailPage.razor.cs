using System.Globalization;
using EventPortal.Notifications.Admin;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Notifications.Pages.Admin;

public sealed partial class MailPage(MailQueries queries, MailRetry retry, Toasts toasts, TimeProvider time)
{
    private MailDetail? mail;

    [Parameter]
    public Guid Id { get; set; }

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync() => mail = await queries.FindAsync(Id, CancellationToken.None);

    private async Task RetryAsync()
    {
        await retry.RetryAsync(Id, CancellationToken.None);
        toasts.Show(Loc["Mails.Retried"]);
        await ReadAsync();
    }

    private string Moment(DateTimeOffset at) => OfficeTime.Of(CultureInfo.CurrentUICulture, at, time.GetUtcNow(), seconds: true);
}
