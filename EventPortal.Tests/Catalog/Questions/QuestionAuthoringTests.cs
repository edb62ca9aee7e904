using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Parts;
using EventPortal.Catalog.Questions;
using EventPortal.Sales.Checkout;
using EventPortal.Tests.Catalog.Parts;
using EventPortal.Tests.Sales;
using Xunit;

namespace EventPortal.Tests.Catalog.Questions;

public sealed class QuestionAuthoringTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SaveAsync_ConditionThatCannotBeMet_SaysWhy()
    {
        var (office, eventId) = await EventAsync();
        await SaveAsync(office, eventId, new("Вам потрібен інвойс?", QuestionKind.Choice, true, ["так", "ні"]));
        await SaveAsync(office, eventId, new("Ваше місто", QuestionKind.Text, false, []));
        var rows = await RowsAsync(office, eventId);
        var waiting = new QuestionDraft("Код ЄДРПОУ", QuestionKind.Text, true, []) { WhenQuestionId = rows[0].Id, WhenAnswers = ["можливо"] };
        await office.RefusedAsync(PartsErrors.ConditionInvalid, (QuestionAuthoring a) => a.SaveAsync(eventId, waiting, null, 0, Token));
        await office.RefusedAsync(PartsErrors.ConditionInvalid, (QuestionAuthoring a) => a.SaveAsync(
            eventId, waiting with { WhenQuestionId = rows[1].Id, WhenAnswers = ["Київ"] }, null, 0, Token));
        await office.RefusedAsync(PartsErrors.ConditionWithoutAnswer, (QuestionAuthoring a) => a.SaveAsync(eventId, waiting with { WhenAnswers = [] }, null, 0, Token));
        await SaveAsync(office, eventId, waiting with { WhenAnswers = ["так"] });
        rows = await RowsAsync(office, eventId);
        await office.RefusedAsync(PartsErrors.QuestionIsCondition, (QuestionAuthoring a) => a.DeleteAsync(eventId, rows[0].Id, 0, Token));
        await office.RefusedAsync(PartsErrors.ConditionInvalid, (QuestionAuthoring a) => a.SaveAsync(
            eventId, new("Вам потрібен інвойс?", QuestionKind.Choice, true, ["yes", "no"]), rows[0].Id, 0, Token));
        Guid[] seen = [.. rows.Select(r => r.Id)];
        await office.RefusedAsync(PartsErrors.ConditionStandsLater, (QuestionAuthoring a) => a.ReorderAsync(eventId, seen, [seen[2], seen[0], seen[1]], Token));
        await office.DoAsync((QuestionAuthoring a) => a.ReorderAsync(eventId, seen, [seen[0], seen[2], seen[1]], Token));
        Assert.Equal(["Вам потрібен інвойс?", "Код ЄДРПОУ", "Ваше місто"], (await RowsAsync(office, eventId)).Select(r => r.Text));
    }

    [Fact]
    public async Task Checkout_ConditionalQuestion_IsRequiredOnlyWhenItIsAsked()
    {
        var offered = await shop.OfferAsync(price: 0);
        var office = new Office(shop, offered.OrganizationId);
        await SaveAsync(office, offered.EventId, new("Харчування?", QuestionKind.Choice, true, ["так", "ні"]));
        var first = (await RowsAsync(office, offered.EventId))[0].Id;
        await SaveAsync(office, offered.EventId, new("Алергії", QuestionKind.Checkbox, false, []) { WhenQuestionId = first, WhenAnswers = ["так"] });
        var second = (await RowsAsync(office, offered.EventId))[1].Id;
        await SaveAsync(office, offered.EventId, new("Які саме?", QuestionKind.Text, true, []) { WhenQuestionId = second, WhenAnswers = [Question.Checked] });
        var third = (await RowsAsync(office, offered.EventId))[2].Id;

        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId);
        var form = await shop.FormAsync(key);
        Answer(form, first, "так");
        Answer(form, second, "true");
        var invalid = Assert.IsType<PlaceOutcome.Invalid>(await shop.PlaceAsync(form, key));
        Assert.Equal($"Participants[0].Answers[{third}]", Assert.Single(invalid.Errors).Path);

        // the first answer ends the whole chain, whatever stays typed behind it
        Answer(form, first, "ні");
        Answer(form, third, "горіхи");
        var placed = Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(form, key));
        var place = Assert.Single(await shop.PlacesAsync(placed.Orders[0]));
        Assert.Equal([("Харчування?", "ні")], place.CustomFields.Select(a => (a.Question, a.Values.Single())));
    }

    private static void Answer(CheckoutForm form, Guid question, string value) => form.Participants[0].Answers.Single(a => a.QuestionId == question).Value = value;

    private async Task<(Office Office, Guid EventId)> EventAsync()
    {
        var offered = await shop.OfferAsync();
        return (new Office(shop, offered.OrganizationId), offered.EventId);
    }

    private static Task SaveAsync(Office office, Guid eventId, QuestionDraft draft) => office.DoAsync((QuestionAuthoring a) => a.SaveAsync(eventId, draft, null, 0, Token));

    private static Task<IReadOnlyList<QuestionRow>> RowsAsync(Office office, Guid eventId) => office.DoAsync((PartsQueries q) => q.QuestionsAsync(eventId, Token));
}
