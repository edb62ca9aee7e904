using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.CheckIns.Passes;
using EventPortal.Documents.Contracts;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.CheckIns.Pages;

/// <summary>Passes of one event: made, shown as QR codes, revoked.</summary>
public sealed partial class PassesPage(PassService service, IEventDirectory events, IQrCodes codes, SiteAddress site, TimeProvider time)
{
    private IReadOnlyList<CheckInPass> passes = [];
    private EventSummary? here;

    [Parameter]
    public Guid EventId { get; set; }

    [SupplyParameterFromForm(FormName = "new-pass")]
    public PassForm Form { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        here = (await events.FindAsync([EventId], default)).GetValueOrDefault(EventId);
        passes = await service.OfEventAsync(EventId, default);
    }

    private Task CreateAsync() => TryAsync(async () =>
    {
        await service.CreateAsync(EventId, Form.Name ?? "", default);
        Form = new();
        passes = await service.OfEventAsync(EventId, default);
    });

    private Task RevokeAsync(Guid id) => TryAsync(async () =>
    {
        await service.RevokeAsync(EventId, id, default);
        passes = await service.OfEventAsync(EventId, default);
    });

    private bool IsValid(CheckInPass pass) => pass.IsValid(time.GetUtcNow());

    private string LinkOf(CheckInPass pass) => site.Of(CheckInsUrls.Pass(pass.Token));

    private string StateOf(CheckInPass pass) => pass.RevokedAt is { } revoked
        ? Loc["Passes.Revoked", At(revoked)]
        : Loc[IsValid(pass) ? "Passes.Until" : "Passes.Over", At(pass.ExpiresAt)];

    private string At(DateTimeOffset moment) =>
        PortalFormats.Moment(CultureInfo.CurrentUICulture, moment, here?.Zone ?? TimeZoneInfo.Utc, time.GetUtcNow());

    public sealed class PassForm
    {
        public string? Name { get; set; }
    }
}
