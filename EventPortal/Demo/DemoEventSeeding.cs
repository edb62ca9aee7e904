using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Demo.Json;

namespace EventPortal.Demo;

/// <summary>Events with all their parts, and what can be bought for them.</summary>
internal static class DemoEventSeeding
{
    internal static async Task SeedAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        var speakers = DemoFiles.Read<DemoSpeaker[]>("speakers").ToDictionary(s => s.Slug);
        foreach (var file in new[] { "events-academy", "events-poruch", "events-edcamp" })
        {
            var data = DemoFiles.Read<DemoEvents>(file);
            foreach (var item in data.Events) SeedEvent(world, world.Organizations[data.Organization], item, speakers);
            await world.FlushAsync(cancellationToken);
        }
    }

    private static void SeedEvent(DemoWorld world, Organizations.Organization organization, DemoEvent data, Dictionary<string, DemoSpeaker> speakers)
    {
        var schedule = new EventSchedule
        {
            StartsAt = data.StartsAt.At(world.Now, data.TimeZone), EndsAt = data.EndsAt.At(world.Now, data.TimeZone), TimeZone = data.TimeZone,
        };
        var madeAt = Earlier(schedule.StartsAt.AddDays(-60), world.Now.AddDays(-20));
        var item = Event.Create(organization.Id, organization.OwnerId, data.Slug, Content(world, data), schedule, madeAt);
        world.Add(item, madeAt);
        Describe(world, item, data, organization.Id, speakers);
        foreach (var ticket in data.TicketTypes) SeedTicket(world, item, data, ticket, madeAt);
        SeedQuestions(world, item, data);
        if (data.Recording is { } recording) SeedRecording(world, item, recording, data, madeAt);
        MoveToStatus(item, data, schedule, madeAt, world.Now);
        world.Events.Add(data.Slug, (item, data));
    }

    private static EventContent Content(DemoWorld world, DemoEvent data) => new()
    {
        Kind = Enum.Parse<EventKind>(data.Kind, ignoreCase: true), ProTeach = data.ProTeach, Title = data.Title, Lead = data.Lead,
        Description = data.Description, CoursePurpose = data.CoursePurpose, Language = data.Language,
        LearningOutcomes = data.LearningOutcomes is { Length: > 0 } outcomes ? string.Join('\n', outcomes.Select(o => "- " + o)) : null,
        Format = data.Format is "offline_online" or "hybrid" ? EventFormat.Hybrid : Enum.Parse<EventFormat>(data.Format, ignoreCase: true),
        City = CityOf(data.Address), Address = StreetOf(data.Address), OnlineUrl = data.OnlineUrl, DurationLesson = data.DurationLesson,
        PracticalHours = data.PracticalHours, SelfEducationHours = data.SelfEducationHours, CertificateTime = data.CertificateTime,
        Phone = data.Phone, Email = data.Email, SpeakerEmail = data.SpeakerEmail,
    };

    // "Полтава, вул. Соборності, 5, ліцей № 1"
    private static string? CityOf(string? address) => address?.Split(',')[0].Trim();

    private static string? StreetOf(string? address) => address is { } whole && whole.IndexOf(',') is > 0 and var end ? whole[(end + 1)..].Trim() : null;

    private static void Describe(DemoWorld world, Event item, DemoEvent data, Guid organizationId, Dictionary<string, DemoSpeaker> speakers)
    {
        item.Classify(
            world.EntryId("type", data.Type), world.EntryId("level", data.Level), world.EntryId("sector", data.Sector),
            world.EntryId("budget", data.BudgetEducation), data.Directions.Select(d => world.Entry<EventDirection>("direction", d)));
        item.TestBy(world.EntryId("exam", data.Settings.CertificateTest));
        item.Configure(Settings(data), data.ParticipantsVisibility == "OPEN" ? ParticipantsVisibility.Open : ParticipantsVisibility.Closed, data.Hide);
        item.CloseRegistration(data.RegistrationCompleted);
        item.MakePrivateTo(data.Groups.Select(g => world.Groups[g].Id));
        var known = data.Speakers.Select(s => DemoBasics.Speaker(world, organizationId, speakers[s])).ToList();
        item.ShowSpeakers(known.Select(s => s.Id), known.Select(s => s.FullName));
        item.ShowOrganizers(data.Organizers.Select(o => DemoBasics.Organizer(world, organizationId, o).Id));
        foreach (var lesson in data.Lessons)
        {
            var speaker = lesson.Speaker is null ? (Guid?)null : DemoBasics.Speaker(world, organizationId, speakers[lesson.Speaker]).Id;
            item.AddLesson(lesson.StartsAt.At(world.Now, data.TimeZone), lesson.Title, speaker, world.Now);
        }
        foreach (var include in data.Includes) item.AddInclude(include.Title, include.Description, world.Now);
        foreach (var advantage in data.Advantages) item.AddAdvantage(advantage.Title, advantage.Description, world.Now);
    }

    private static EventSettings Settings(DemoEvent data) => new()
    {
        ApprovalRequired = data.Settings.ApprovalRequired, PriceAfterApproval = data.Settings.PriceAfterApproval,
        CancelByParticipantHours = data.Settings.CancelByParticipantHoursBefore,
        UnpaidLifetimeMinutes = (data.Settings.UnpaidLifetimeHours ?? 1) * 60, ReminderHours = [.. data.Settings.ReminderHoursBefore ?? [24]],
        JoinLinkReleaseHours = data.Settings.JoinLinkReleaseHoursBefore ?? 24, CertificateTest = data.Settings.CertificateTest is not null,
        LessonsAreAlternatives = data.LessonsAreAlternatives,
    };

    private static void SeedTicket(DemoWorld world, Event item, DemoEvent data, DemoTicketType ticket, DateTimeOffset madeAt)
    {
        var price = world.Money(ticket.Price, ticket.Currency);
        var type = TicketType.Create(item.OrganizationId, item.Id, ticket.Name, ticket.Description, price, ticket.Quantity, ticket.SortOrder, madeAt);
        type.Offer(price, ticket.SalePrice is { } sale ? world.Money(sale, ticket.Currency) : null, ticket.Quantity);
        type.SellBetween(ticket.SalesStart?.At(world.Now, data.TimeZone), ticket.SalesEnd?.At(world.Now, data.TimeZone));
        type.ReserveFor(ticket.ReservationMinutes);
        type.Prepay(ticket.PrepaymentPercent);
        if (!ticket.IsActive) type.Deactivate();
        world.Add(type, madeAt);
        world.Tickets.Add((data.Slug, ticket.Name), (type, ticket));
    }

    private static void SeedQuestions(DemoWorld world, Event item, DemoEvent data)
    {
        foreach (var question in data.Questions)
        {
            var kind = Enum.Parse<QuestionKind>(question.Type, ignoreCase: true);
            var asked = item.Ask(question.Label, kind, question.IsRequired, question.Options ?? [], world.Now);
            if (question.When is { } when) asked.AskWhen(item.Questions.First(q => q.Text == when.Label).Id, when.Answers);
            if (question.TicketTypes is [var only]) asked.AskOnlyFor(world.Tickets[(data.Slug, only)].Type.Id);
        }
    }

    private static void SeedRecording(DemoWorld world, Event item, DemoRecording data, DemoEvent ofEvent, DateTimeOffset madeAt)
    {
        var recording = EventRecording.Create(
            item.OrganizationId, item.Id, data.Title, null, world.Money(data.Price, data.Currency), "https://video.example.com/" + ofEvent.Slug, 1000, madeAt);
        recording.SellBetween(data.SalesStart?.At(world.Now, ofEvent.TimeZone), null);
        world.Add(recording, madeAt);
        world.Recordings.Add(ofEvent.Slug, recording);
    }

    private static void MoveToStatus(Event item, DemoEvent data, EventSchedule schedule, DateTimeOffset madeAt, DateTimeOffset now)
    {
        if (data.Status == "DRAFT") return;
        item.Publish(hasOffer: true, madeAt);
        if (data.Status == "CANCELLED") item.Cancel(data.CancellationReason ?? "Захід скасовано організатором", Earlier(now.AddHours(-5), schedule.StartsAt.AddDays(-1)));
        if (data.Status == "COMPLETED") item.Complete(schedule.EndsAt);
    }

    internal static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
