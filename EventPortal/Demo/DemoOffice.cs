using EventPortal.Accounts.Users;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Office;
using EventPortal.Shared.Web.Grid;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Demo;

/// <summary>What people of an office leave behind at work: tags and notes on registrations, views of a list that they come back to.</summary>
internal static class DemoOffice
{
    private const int Looked = 60;

    // every so many of the newest places have the tag
    private static readonly (string Name, int Every)[] Tags = [("VIP", 19), ("волонтер", 11), ("потрібен рахунок", 7)];

    private static readonly string[] Notes =
    [
        "Просить місце ближче до сцени: погано чує.",
        "Рахунок надіслано на бухгалтерію школи, чекаємо на оплату.",
        "Прийде з колегою, у неї окремий квиток.",
        "Телефонувала: ім’я по батькові в сертифікаті має бути повністю.",
    ];

    internal static async Task SeedAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        foreach (var organization in world.Organizations.Values.OrderBy(o => o.Id))
        {
            var places = await world.Db.Set<Registration>().IgnoreQueryFilters()
                .Where(r => r.OrganizationId == organization.Id && r.ParticipantKey != null && (r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn))
                .OrderByDescending(r => r.Id).Select(r => r.Id).Take(Looked).ToListAsync(cancellationToken);
            var author = await world.Db.Set<User>().Where(u => u.Id == organization.OwnerId).Select(u => u.FirstName + " " + u.LastName).FirstOrDefaultAsync(cancellationToken);
            if (places.Count == 0 || author is null) continue;
            foreach (var (name, every) in Tags) AddTag(world, organization.Id, name, places.Where((_, i) => i % every == 1));
            foreach (var (index, text) in Notes.Index().Where(n => n.Index * 3 < places.Count))
                world.Db.Add(OfficeNote.Create(organization.Id, places[index * 3], text, author, world.Now.AddHours(-5 * (index + 1))));
            world.Db.Add(SavedView.Create(organization.Id, organization.OwnerId, "registrations", "Чекають на оплату", "?state=pending", world.Now));
        }
        await world.FlushAsync(cancellationToken);
    }

    private static void AddTag(DemoWorld world, Guid organizationId, string name, IEnumerable<Guid> places)
    {
        var tag = Tag.Create(organizationId, name, world.Now);
        world.Db.Add(tag);
        foreach (var place in places) world.Db.Add(RegistrationTag.Create(organizationId, place, tag.Id, world.Now));
        world.Db.Add(SavedView.Create(organizationId, world.Organizations.Values.Single(o => o.Id == organizationId).OwnerId, "registrations", name, $"?tag={tag.Id}", world.Now));
    }
}
