using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Admin.Dictionaries;

/// <summary>One of the platform's dictionaries: names in three languages, order, merging of duplicates, deleting of what nothing names.</summary>
public sealed partial class DictionaryPage(DictionaryService service, NavigationManager navigation)
{
    private IReadOnlyList<EntryRow> rows = [];
    private DictionaryForm? form;
    private EntryRow? merging;
    private string? into;
    private int uses;
    private DictionaryKind? read;

    [Parameter]
    public string Slug { get; set; } = "";

    private DictionaryKind Kind => DictionaryKinds.Find(Slug) ?? DictionaryKind.Types;

    protected override async Task OnParametersSetAsync()
    {
        if (DictionaryKinds.Find(Slug) is null) navigation.NotFound();
        // another tab of the same page
        else if (read is { } before && before != Kind)
        {
            Close();
            await TryAsync(ReadAsync);
        }
    }

    protected override async Task ReadAsync()
    {
        read = Kind;
        rows = await service.ListAsync(Kind, Gone);
    }

    protected override void Catch()
    {
        if (form is not null) form.Version = rows.FirstOrDefault(r => r.Id == form.Id)?.Version ?? form.Version;
        if (merging is not null) merging = rows.FirstOrDefault(r => r.Id == merging.Id);
    }

    private void Open(DictionaryForm next)
    {
        Close();
        form = next;
    }

    private void Close()
    {
        Problems.Clear();
        (form, merging, into) = (null, null, null);
    }

    private async Task OpenMergeAsync(EntryRow row)
    {
        Close();
        (merging, uses) = (row, await service.CountUsesAsync(Kind, row.Id, Gone));
    }

    private Task SaveAsync() => SaveAsync(async () =>
    {
        if (form!.Read(Kind, Problems) is not { } draft) return false;
        await service.SaveAsync(Kind, draft, form.Id, form.Version, Gone);
        return true;
    }, Close, DictionaryForm.Fields);

    private Task MergeAsync() => SaveAsync(async () =>
    {
        Problems.Clear();
        if (!Guid.TryParse(into, out var target)) Problems.Add("Into", PartsErrors.MergeTarget);
        if (Problems.Any) return false;
        await service.MergeAsync(Kind, merging!.Id, merging.Version, target, Gone);
        return true;
    }, Close, DictionaryForm.Fields);

    private Task ReorderAsync(SortMove move) => ActAsync(() => service.ReorderAsync(Kind, move.Seen, move.Wanted, Gone));

    private void AskDelete(EntryRow row)
    {
        if (row.Uses > 0) throw new DomainException(PartsErrors.EntryInUse, row.Uses);
        Ask(Loc["Delete.Ask", row.Name], Loc["Entry.Delete.Text"], () => service.DeleteAsync(Kind, row.Id, row.Version, Gone));
    }

    private string Details(EntryRow row)
    {
        List<string> details = [row.IsoCode ?? row.Slug, Named(row.NameEn, "en"), Named(row.NameRu, "ru")];
        if (row.Aliases.Count > 0) details.Add(Loc["Entry.Aliases", string.Join(", ", row.Aliases)]);
        return string.Join(" · ", details);
    }

    private string Named(string name, string language) => name.Length > 0 ? name : Loc["Entry.NoName", language];
}
