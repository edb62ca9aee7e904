using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Sales;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Catalog.Dictionaries;

public sealed class DictionaryServiceTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MergeAsync_SectorWithEventsAndPromocodes_MovesAllAndKeepsTheOldKey()
    {
        var (from, into) = (Sector("shkola", "Школа"), Sector("zso", "Загальна середня"));
        await shop.InsertAsync(from, into);
        var offered = await shop.OfferAsync(shape: (e, _) => e.Classify(null, null, from.Id, null, []));
        var code = Promocode.Create(
            offered.OrganizationId, "SCHOOL", new(DiscountType.Percent, 10, Money.Zero(Currency.Uah)),
            new(shop.Clock.Now, shop.Clock.Now.AddDays(1)) { SectorIds = [from.Id, into.Id] }, shop.Clock.Now);
        await shop.InsertAsync(code);
        Assert.Equal(2, await UseAsync(s => s.CountUsesAsync(DictionaryKind.Sectors, from.Id, Token)));
        await RefusedAsync(PartsErrors.EntryInUse, s => s.DeleteAsync(DictionaryKind.Sectors, from.Id, 0, Token));

        Assert.Equal(2, await UseAsync(s => s.MergeAsync(DictionaryKind.Sectors, from.Id, 0, into.Id, Token)));

        var moved = (await shop.FindAsync<Event>(offered.EventId))!;
        Assert.Equal((into.Id, 1), (moved.SectorId!.Value, moved.Version));
        Assert.Equal([into.Id], (await shop.FindAsync<Promocode>(code.Id))!.SectorIds);
        var row = Assert.Single(await UseAsync(s => s.ListAsync(DictionaryKind.Sectors, Token)), r => r.Id == into.Id);
        Assert.Equal((2, "shkola"), (row.Uses, Assert.Single(row.Aliases)));
        await RefusedAsync(PartsErrors.SlugTaken, s => s.SaveAsync(DictionaryKind.Sectors, new("Школа", "", "") { Slug = "shkola" }, null, 0, Token));
    }

    [Fact]
    public async Task MergeAsync_ExamWithEventsAndPromocodes_MovesAll()
    {
        await UseAsync(s => s.SaveAsync(DictionaryKind.Exams, new("Граматика", "Grammar", "Грамматика"), null, 0, Token));
        await UseAsync(s => s.SaveAsync(DictionaryKind.Exams, new("Підсумковий тест", "", ""), null, 0, Token));
        var rows = await UseAsync(s => s.ListAsync(DictionaryKind.Exams, Token));
        var (from, into) = (rows[0], rows[1]);
        var offered = await shop.OfferAsync(shape: (e, _) => e.TestBy(from.Id));
        var code = Promocode.Create(
            offered.OrganizationId, "EXAM20", new(DiscountType.Fixed, 0, new Money(2_000, Currency.Uah)),
            new(shop.Clock.Now, shop.Clock.Now.AddDays(1)) { ExamIds = [from.Id, into.Id] }, shop.Clock.Now);
        await shop.InsertAsync(code);
        Assert.Equal("Grammar", from.NameEn);
        await RefusedAsync(PartsErrors.EntryInUse, s => s.DeleteAsync(DictionaryKind.Exams, from.Id, from.Version, Token));

        Assert.Equal(2, await UseAsync(s => s.MergeAsync(DictionaryKind.Exams, from.Id, from.Version, into.Id, Token)));

        Assert.Equal(into.Id, (await shop.FindAsync<Event>(offered.EventId))!.CertificateExamId);
        Assert.Equal([into.Id], (await shop.FindAsync<Promocode>(code.Id))!.ExamIds);
        Assert.Equal(2, Assert.Single(await UseAsync(s => s.ListAsync(DictionaryKind.Exams, Token))).Uses);
    }

    [Fact]
    public async Task MergeAsync_DirectionsOfOneEvent_LeavesOneLink()
    {
        var (from, into) = (Direction("anglijska", "Англійська"), Direction("english", "English"));
        await shop.InsertAsync(from, into);
        var (both, one) = (await shop.OfferAsync(), await shop.OfferAsync());
        foreach (var (offered, ids) in new[] { (both, new[] { from.Id, into.Id }), (one, new[] { from.Id }) })
            await shop.ReadAsync(async db =>
            {
                var known = await db.Set<EventDirection>().Where(d => ids.Contains(d.Id)).ToListAsync(Token);
                (await db.Set<Event>().Include(e => e.Directions).SingleAsync(e => e.Id == offered.EventId, Token)).Classify(null, null, null, null, known);
                return await db.SaveChangesAsync(Token);
            });
        Assert.Equal(2, await UseAsync(s => s.MergeAsync(DictionaryKind.Directions, from.Id, 0, into.Id, Token)));
        foreach (var offered in new[] { both, one })
            Assert.Equal([into.Id], await shop.ReadAsync(db => db.Set<Event>().Where(e => e.Id == offered.EventId).SelectMany(e => e.Directions).Select(d => d.Id).ToListAsync(Token)));
    }

    [Fact]
    public async Task SaveAsync_LevelWithColour_IsAddedRenamedOrderedAndDeleted()
    {
        await UseAsync(s => s.SaveAsync(DictionaryKind.Levels, new("Початковий", "Beginner", "Начальный") { Color = "#4CAF50" }, null, 0, Token));
        await UseAsync(s => s.SaveAsync(DictionaryKind.Levels, new("Середній", "", "") { Color = "#FF9800" }, null, 0, Token));
        var rows = await UseAsync(s => s.ListAsync(DictionaryKind.Levels, Token));
        Assert.Equal([("pochatkovyi", "#4CAF50"), ("serednii", "#FF9800")], rows.Select(r => (r.Slug, r.Color!)));
        await UseAsync(s => s.SaveAsync(DictionaryKind.Levels, new("Базовий", "Basic", "") { Color = "#1F4B8F" }, rows[0].Id, rows[0].Version, Token));
        await RefusedAsync(PartsErrors.ChangedMeanwhile, s => s.SaveAsync(DictionaryKind.Levels, new("?", "", "") { Color = "#000000" }, rows[0].Id, rows[0].Version, Token));
        await UseAsync(s => s.ReorderAsync(DictionaryKind.Levels, [rows[0].Id, rows[1].Id], [rows[1].Id, rows[0].Id], Token));
        rows = await UseAsync(s => s.ListAsync(DictionaryKind.Levels, Token));
        Assert.Equal(["Середній", "Базовий"], rows.Select(r => r.Name));
        await UseAsync(s => s.DeleteAsync(DictionaryKind.Levels, rows[0].Id, rows[0].Version, Token));
        Assert.Equal("Базовий", Assert.Single(await UseAsync(s => s.ListAsync(DictionaryKind.Levels, Token))).Name);
    }

    [Fact]
    public async Task Areas_OfIso_AreRenamedAndNothingElse()
    {
        var area = Area.Create("UA-32", "kyivska", "Київська", "Kyiv Oblast", "Киевская", 1, shop.Clock.Now);
        await shop.InsertAsync(area);
        await RefusedAsync(PartsErrors.AreasAreFixed, s => s.SaveAsync(DictionaryKind.Areas, new("Нова", "", ""), null, 0, Token));
        await RefusedAsync(PartsErrors.AreasAreFixed, s => s.DeleteAsync(DictionaryKind.Areas, area.Id, 0, Token));
        await RefusedAsync(PartsErrors.AreasAreFixed, s => s.MergeAsync(DictionaryKind.Areas, area.Id, 0, Guid.CreateVersion7(), Token));
        await UseAsync(s => s.SaveAsync(DictionaryKind.Areas, new("Київщина", "", ""), area.Id, 0, Token));
        Assert.Equal(("Київщина", "UA-32"), (await UseAsync(s => s.ListAsync(DictionaryKind.Areas, Token))).Select(r => (r.Name, r.IsoCode!)).Single());
    }

    private EducationalSector Sector(string slug, string name) => EducationalSector.Create(slug, name, "", "", 1, shop.Clock.Now);

    private EventDirection Direction(string slug, string name) => EventDirection.Create(slug, name, "", "", 1, shop.Clock.Now);

    private Task<TResult> UseAsync<TResult>(Func<DictionaryService, Task<TResult>> act) => shop.SendAs(TestUsers.Admin, act);

    private Task UseAsync(Func<DictionaryService, Task> act) => shop.SendAs(TestUsers.Admin, act);

    private async Task RefusedAsync(DomainError error, Func<DictionaryService, Task> act) =>
        Assert.Equal(error, (await Assert.ThrowsAsync<DomainException>(() => UseAsync(act))).Error);
}
