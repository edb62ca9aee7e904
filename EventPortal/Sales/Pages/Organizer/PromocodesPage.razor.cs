using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Office;
using EventPortal.Sales.Office.Components;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Pages.Organizer;

/// <summary>The organization's promocodes: made, changed, switched off; how often each was used.</summary>
public sealed partial class PromocodesPage(PromocodeDesk desk, OfficeEvents choosing, Toasts toasts, TimeProvider time)
{
    private IReadOnlyList<Promocode> codes = [];
    private IReadOnlyList<OfficeEvent> events = [];
    private IReadOnlyList<AreaName> sectors = [];
    private IReadOnlyList<AreaName> exams = [];
    private PromocodeForm? form;

    [Parameter]
    public Guid OrganizationId { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    protected override async Task OnParametersSetAsync()
    {
        (events, sectors, exams) = (await choosing.ListAsync(default), await choosing.SectorsAsync(default), await choosing.ExamsAsync(default));
        codes = await desk.ListAsync(default);
    }

    private void Edit(Promocode? code)
    {
        ClearRefusal();
        form = code is null ? PromocodeForm.New(Now) : PromocodeForm.Of(code);
    }

    private async Task SaveAsync()
    {
        if (form is null || !form.Check(key => Txt[key])) return;
        await desk.SaveAsync(form.Id, form.Version, form.Code ?? "", form.Discount, form.Terms([.. events.Select(e => e.Id)]), default);
        form = null;
        toasts.Show(Txt["Code.Saved"]);
        codes = await desk.ListAsync(default);
    }

    private async Task SwitchAsync(Promocode code)
    {
        await desk.SwitchAsync(code.Id, !code.IsActive, default);
        codes = await desk.ListAsync(default);
    }

    private bool IsOn(Promocode code) => StateOf(code) == "On";

    private string StateOf(Promocode code) => code switch
    {
        { IsActive: false } => "Off",
        _ when Now < code.StartAt => "NotYet",
        _ when Now >= code.EndAt => "Ended",
        { LimitCount: > 0 } when code.CurrentUse >= code.LimitCount => "Used",
        _ => "On",
    };

    private static string DiscountOf(Promocode code) => code.TypeDiscount is DiscountType.Percent
        ? $"{code.Percent}%" : MoneyFormat.Text(CultureInfo.CurrentUICulture, new Money(code.FixedDiscountMinor, code.Currency));

    private string ScopeOf(Promocode code) => code.ForAllCart ? Txt["Code.All"] : string.Join("; ",
        events.Where(e => code.EventIds.Contains(e.Id)).Select(e => e.Title)
            .Concat(sectors.Where(s => code.SectorIds.Contains(s.Id)).Concat(exams.Where(x => code.ExamIds.Contains(x.Id))).Select(s => s.Name)).Concat(code.UseForAllTests ? [Txt["Code.Tests"].Value] : []));
}
