using System.Globalization;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Operations.Pages;

public sealed partial class OutboxPage(OutboxOperator outbox, Toasts toasts, TimeProvider time)
{
    private const int PageSize = 50;

    private KeysetPage<OutboxMessage> page = KeysetPage<OutboxMessage>.Empty;
    private IReadOnlyDictionary<string, int> counts = new Dictionary<string, int>();
    private (Guid Id, bool Drop)? asked;

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private string? Type { get; set; }

    [SupplyParameterFromQuery]
    private string? Before { get; set; }

    private OutboxState Chosen => Enum.TryParse<OutboxState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : OutboxState.Failed;

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var type = string.IsNullOrWhiteSpace(Type) ? null : Type;
        page = await outbox.ListAsync(Chosen, type, Keyset.Parse(Before), PageSize, CancellationToken.None);
        counts = await outbox.CountAsync(Chosen, CancellationToken.None);
    }

    private async Task RetryAsync(Guid id) => await ToldAsync(await outbox.RetryAsync(id, CancellationToken.None) ? "Outbox.Retried" : "Outbox.Gone");

    private async Task DropAsync(Guid id, string reason) => await ToldAsync(await outbox.DropAsync(id, reason, CancellationToken.None) ? "Outbox.DroppedNow" : "Outbox.Gone");

    private async Task RetryAllAsync()
    {
        await outbox.RetryFailedAsync(string.IsNullOrWhiteSpace(Type) ? null : Type, CancellationToken.None);
        await ToldAsync("Outbox.Retried");
    }

    private async Task ToldAsync(string key)
    {
        asked = null;
        toasts.Show(Loc[key]);
        await ReadAsync();
    }

    private static string Number(long value) => Words.Number(CultureInfo.CurrentUICulture, value);

    private string Moment(DateTimeOffset at) => OfficeTime.Of(CultureInfo.CurrentUICulture, at, time.GetUtcNow(), seconds: true);
}
