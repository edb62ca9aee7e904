using System.Text.Json;
using EventPortal.Demo.Json;
using EventPortal.Payments.Sandbox;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Promocodes;

namespace EventPortal.Demo;

/// <summary>Gateways, promocodes and the applications that wait.</summary>
internal static class DemoSalesSeeding
{
    internal static async Task SeedAsync(DemoWorld world, SandboxAccounts accounts, CancellationToken cancellationToken)
    {
        foreach (var organization in world.Organizations.Values)
        {
            var (merchant, gateway) = accounts.Open(organization.Id, organization.Name, "Картка (тестова оплата)", 1, world.Now);
            world.Db.Add(merchant);
            world.Add(gateway, world.Now.AddDays(-300));
            world.Gateways.Add(organization.Id, gateway);
        }
        foreach (var data in DemoFiles.Read<DemoPromocode[]>("promocodes")) SeedPromocode(world, data);
        foreach (var data in DemoFiles.Read<DemoOrders>("orders").Requests) SeedApplication(world, data);
        await world.FlushAsync(cancellationToken);
    }

    private static void SeedPromocode(DemoWorld world, DemoPromocode data)
    {
        var isPercent = data.TypeDiscount == "percent";
        var code = Promocode.Create(
            world.Organizations[data.Organization].Id, data.Code,
            new Discount(isPercent ? DiscountType.Percent : DiscountType.Fixed, isPercent ? data.Percent : 0, world.Money(data.FixedDiscount, data.Currency)),
            new PromocodeTerms(data.StartAt.At(world.Now), data.EndAt.At(world.Now))
            {
                LimitCount = data.LimitCount, MoreOne = Math.Max(1, data.MoreOne), ForAllCart = data.ForAllCart, UseForAllTests = data.UseForAllTests,
                EventIds = [.. data.Events.Select(e => world.Events[e].Event.Id)],
                SectorIds = [.. data.EducationalSectors.Select(s => world.EntryId("sector", s)!.Value)],
                ExamIds = [.. data.Exams.Select(e => world.EntryId("exam", e)!.Value)],
            },
            world.Now);
        if (!data.IsActive) code.Switch(active: false);
        world.Add(code, world.Now.AddDays(-200));
        world.Set(code, nameof(Promocode.CurrentUse), data.CurrentUse);
        world.Promocodes.Add(data.Code, code);
    }

    private static void SeedApplication(DemoWorld world, DemoApplication data)
    {
        var madeAt = data.CreatedAt.At(world.Now);
        var item = world.Events[data.Event].Event;
        var request = EventRequest.Apply(
            item.OrganizationId, item.Id, null, world.AccountOfPerson.TryGetValue(data.Person, out var user) ? user : null,
            world.People[data.Person], Answers(item, data.Answers), madeAt);
        world.Add(request, madeAt);
        if (data.RegistrationStatus == "approved") request.Approve();
        if (data.RegistrationStatus == "rejected") request.Reject(data.ReviewComment);
        if (data.RegistrationStatus == "cancelled") request.Cancel();
    }

    internal static IReadOnlyList<Answer> Answers(Catalog.Events.Event item, Dictionary<string, JsonElement>? fields) =>
    [
        .. (fields ?? []).Select(f => new Answer
        {
            QuestionId = item.Questions.FirstOrDefault(q => q.Text == f.Key)?.Id ?? item.Id,
            Question = f.Key,
            Values = f.Value.ValueKind is JsonValueKind.Array ? [.. f.Value.EnumerateArray().Select(v => v.ToString())] : [f.Value.ToString()],
        }),
    ];
}
