using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Speakers;
using EventPortal.Demo.Json;
using EventPortal.Organizations;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Invitations;
using EventPortal.Organizations.Members;
using EventPortal.Organizations.Requests;
using EventPortal.Registrations.Contracts;

namespace EventPortal.Demo;

/// <summary>Dictionaries, organizations with their members and groups, speakers, people.</summary>
internal static class DemoBasics
{
    internal static async Task SeedAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        SeedDictionaries(world, DemoFiles.Read<DemoDictionaries>("dictionaries"));
        var organizations = DemoFiles.Read<DemoOrganizations>("organizations");
        foreach (var data in organizations.Organizations) SeedOrganization(world, data);
        foreach (var data in organizations.OrganizationRequests) SeedRequest(world, data);
        foreach (var person in DemoFiles.Read<DemoPeople>("people").People) world.People.Add(person.Email, Read(world, person));
        await world.FlushAsync(cancellationToken);
    }

    private static void SeedDictionaries(DemoWorld world, DemoDictionaries data)
    {
        void Add(string kind, IEnumerable<DemoEntry> entries, Func<DemoEntry, DictionaryEntry> make)
        {
            foreach (var entry in entries)
            {
                var made = make(entry);
                world.Add(made, world.Now.AddDays(-500));
                world.Dictionary.Add(kind + "/" + entry.Slug, made);
            }
        }
        Add("type", data.EventTypes, e => EventType.Create(e.Slug, e.Name.Uk, e.Name.En, e.Name.Ru, e.MyOrder, world.Now));
        Add("level", data.EventLevels, e => EventLevel.Create(e.Slug, e.Name.Uk, e.Name.En, e.Name.Ru, e.MyOrder, e.Color!, world.Now));
        Add("direction", data.EventDirections, e => EventDirection.Create(e.Slug, e.Name.Uk, e.Name.En, e.Name.Ru, e.MyOrder, world.Now));
        Add("sector", data.EducationalSectors, e => EducationalSector.Create(e.Slug, e.Name.Uk, e.Name.En, e.Name.Ru, e.MyOrder, world.Now));
        Add("budget", data.BudgetEducation, e => BudgetEducation.Create(e.Slug, e.Name.Uk, e.Name.En, e.Name.Ru, e.MyOrder, world.Now));
        Add("exam", data.Exams, e => Exam.Create(e.Slug, e.Name.Uk, e.Name.En, e.Name.Ru, e.MyOrder, world.Now));
        Add("area", data.Areas, e => world.Areas[e.Code!] = Area.Create(e.Code!, e.Slug, e.Name.Uk, e.Name.En, e.Name.Ru, e.MyOrder, world.Now));
        foreach (var organizer in data.EventOrganizers) world.OrganizerNames.Add(organizer.Slug, organizer.Name);
    }

    private static void SeedOrganization(DemoWorld world, DemoOrganization data)
    {
        var madeAt = data.CreatedAt.At(world.Now);
        var owner = world.Users[data.Owner];
        var organization = Organization.Create(owner, data.Name, data.Slug, data.Description, madeAt);
        organization.Describe(data.Name, data.Description, null, new OrganizationSettings
        {
            Phone = data.Phone, Email = data.Email, Website = data.Website, ThemeColor = data.Color, LegalName = data.LegalName, TaxCode = data.TaxCode,
        });
        world.Add(organization, madeAt);
        world.Organizations.Add(data.Slug, organization);
        world.Add(OrganizationMember.Owner(organization.Id, owner, madeAt), madeAt);
        foreach (var moderator in data.Moderators)
            world.Add(OrganizationMember.Moderator(organization.Id, world.Users[moderator], owner, madeAt), madeAt);
        world.Add(Invitation.Create(organization.Id, $"new.moderator@{data.Slug}.example.com", owner, world.Now.AddDays(-2)), world.Now.AddDays(-2));
        foreach (var group in data.Groups ?? []) SeedGroup(world, organization.Id, owner, group, madeAt);
    }

    private static void SeedGroup(DemoWorld world, Guid organizationId, Guid owner, DemoGroup data, DateTimeOffset madeAt)
    {
        var group = Group.Create(organizationId, data.Name, data.Description, owner, madeAt);
        foreach (var member in data.Members) group.Join(world.Users[member], owner, madeAt);
        world.Add(group, madeAt);
        world.Set(group, nameof(Group.InviteCode), data.InviteCode);
        world.Groups.Add(data.Slug, group);
    }

    private static void SeedRequest(DemoWorld world, DemoOrganizationRequest data)
    {
        var madeAt = data.CreatedAt.At(world.Now);
        var request = OrganizationRequest.Create(world.Users[data.Requester], data.Name, data.Slug, data.Description, madeAt);
        world.Add(request, madeAt);
        if (data.Status == "APPROVED") request.Approve(world.Users[data.ReviewedBy!], data.ReviewComment, data.ReviewedAt!.At(world.Now));
        if (request.IsOpen && world.Organizations.TryGetValue(data.Slug, out var created)) request.Use(created.Id);
        if (data.Status == "REJECTED") request.Reject(world.Users[data.ReviewedBy!], data.ReviewComment!, data.ReviewedAt!.At(world.Now));
    }

    internal static EventSpeaker Speaker(DemoWorld world, Guid organizationId, DemoSpeaker data)
    {
        if (world.Speakers.TryGetValue(organizationId + data.Slug, out var known)) return known;
        var speaker = EventSpeaker.Create(
            organizationId, data.FullName, data.Slug, data.JobTitle, data.Email, data.LegalEntity, data.Quote, data.DisplayOnProteach, data.MyOrder, world.Now);
        world.Add(speaker, world.Now.AddDays(-300));
        return world.Speakers[organizationId + data.Slug] = speaker;
    }

    internal static EventOrganizer Organizer(DemoWorld world, Guid organizationId, string slug)
    {
        if (world.Organizers.TryGetValue(organizationId + slug, out var known)) return known;
        var organizer = EventOrganizer.Create(organizationId, world.OrganizerNames[slug].Uk, world.Organizers.Count + 1, world.Now);
        world.Add(organizer, world.Now.AddDays(-300));
        return world.Organizers[organizationId + slug] = organizer;
    }

    private static Person Read(DemoWorld world, DemoPerson data) => new()
    {
        FirstName = data.FirstName, LastName = data.LastName, MiddleName = data.Patronymic, Email = data.Email, Phone = data.Phone,
        Settlement = data.Settlement, Institution = data.Institution, AreaId = data.Area is null ? null : world.Areas[data.Area].Id,
        InstitutionType = data.InstitutionType is null ? null : Enum.Parse<InstitutionType>(data.InstitutionType, ignoreCase: true),
    };
}
