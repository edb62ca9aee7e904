using EventPortal.Catalog.Products;
using EventPortal.Catalog.Questions;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Pages.Organizer.Parts;

/// <summary>What the event asks its participants, in order, with conditions.</summary>
public sealed partial class QuestionsPage(QuestionAuthoring authoring)
{
    private IReadOnlyList<QuestionRow> rows = [];
    private IReadOnlyList<ProductRow> tickets = [];
    private QuestionForm? form;

    protected override async Task ReadPartsAsync()
    {
        rows = await Parts.QuestionsAsync(EventId, Gone);
        tickets = [.. (await Parts.ProductsAsync(EventId, Gone)).Where(p => p.Kind is OfferedAs.Ticket)];
    }

    protected override void Catch()
    {
        if (form is not null) form.Version = rows.FirstOrDefault(r => r.Id == form.Id)?.Version ?? form.Version;
    }

    // what a condition may wait for: questions with answers to choose from that stand before
    private IReadOnlyList<QuestionRow> Before(QuestionForm open) => [.. rows.TakeWhile(r => r.Id != open.Id).Where(r => r.Choices.Count > 0)];

    private void Open(QuestionForm next)
    {
        Problems.Clear();
        form = next;
    }

    private void Close() => form = null;

    private Task SaveAsync() => SaveAsync(async () =>
    {
        if (form!.Read(Problems) is not { } draft) return false;
        await authoring.SaveAsync(EventId, draft, form.Id, form.Version, Gone);
        return true;
    }, Close, QuestionForm.Fields);

    private Task ReorderAsync(SortMove move) => ActAsync(() => authoring.ReorderAsync(EventId, move.Seen, move.Wanted, Gone));

    private void AskDelete(QuestionRow row) => Ask(
        Loc["Delete.Ask", row.Text], Loc["Questions.Delete.Text"], () => authoring.DeleteAsync(EventId, row.Id, row.Version, Gone));

    private string Details(QuestionRow row)
    {
        List<string> details = [Loc[$"Kind.{row.Kind}"], Loc[row.Required ? "Questions.Required" : "Questions.Optional"]];
        if (row.Options.Count > 0) details.Add(string.Join(" / ", row.Options));
        if (tickets.FirstOrDefault(t => t.Id == row.TicketTypeId) is { } ticket) details.Add(Loc["Questions.OnlyFor", ticket.Title]);
        if (rows.FirstOrDefault(r => r.Id == row.WhenQuestionId) is { } awaited)
            details.Add(Loc["Questions.When", awaited.Text, string.Join(", ", row.WhenAnswers.Select(a => awaited.Options.Count > 0 ? a : Loc["Yes"].Value))]);
        return string.Join(" · ", details);
    }
}
