using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Pages.Organizer.Parts;

/// <summary>What participation includes, and what speaks for it.</summary>
public sealed partial class BlocksPage(EventBlocks blocks)
{
    private static readonly Dictionary<DomainError, string> Fields = new()
    {
        [CatalogErrors.TitleInvalid] = nameof(BlockForm.Title), [PartsErrors.BlockTooLong] = nameof(BlockForm.Description),
    };

    private readonly Dictionary<BlockKind, IReadOnlyList<BlockRow>> rows = [];
    private BlockForm? form;

    protected override async Task ReadPartsAsync()
    {
        foreach (var kind in Enum.GetValues<BlockKind>()) rows[kind] = await Parts.BlocksAsync(EventId, kind, Gone);
    }

    protected override void Catch()
    {
        if (form is not null) form.Version = Of(form.Kind).FirstOrDefault(r => r.Id == form.Id)?.Version ?? form.Version;
    }

    private IReadOnlyList<BlockRow> Of(BlockKind kind) => rows.GetValueOrDefault(kind) ?? [];

    private void Open(BlockForm next)
    {
        Problems.Clear();
        form = next;
    }

    private void Close() => form = null;

    private Task SaveAsync() => SaveAsync(async () =>
    {
        Problems.Clear();
        Problems.Try(nameof(BlockForm.Title), () => EventBlock.Check(form!.Title ?? "", ""));
        Problems.Try(nameof(BlockForm.Description), () => EventBlock.Check("?", form!.Description ?? ""));
        if (Problems.Any) return false;
        await blocks.SaveAsync(EventId, form!.Kind, form.Id, form.Version, form.Title ?? "", form.Description ?? "", Gone);
        return true;
    }, Close, Fields);

    private Task ReorderAsync(BlockKind kind, SortMove move) => ActAsync(() => blocks.ReorderAsync(EventId, kind, move.Seen, move.Wanted, Gone));

    private void AskDelete(BlockKind kind, BlockRow row) => Ask(
        Loc["Delete.Ask", row.Title], Loc["Blocks.Delete.Text"], () => blocks.DeleteAsync(EventId, kind, row.Id, row.Version, Gone));

    /// <summary>A block as it is typed.</summary>
    public sealed class BlockForm
    {
        public BlockKind Kind { get; init; }

        public Guid? Id { get; init; }

        public int Version { get; set; }

        public string? Title { get; set; }

        public string? Description { get; set; }
    }
}
