using EventPortal.Catalog.Speakers;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Pages.Organizer.Parts;

/// <summary>Who speaks at the event and under whose names it is shown: chosen from the organization's lists, or entered here.</summary>
public sealed partial class PeoplePage(PeopleAuthoring authoring, PeopleQueries people)
{
    private static readonly Dictionary<DomainError, string> Fields = new() { [CatalogErrors.NameInvalid] = "Name" };
    private EventPeople ids = new([], []);
    private IReadOnlyList<SpeakerRow> shownSpeakers = [];
    private IReadOnlyList<SpeakerRow> otherSpeakers = [];
    private IReadOnlyList<OrganizerRow> shownOrganizers = [];
    private IReadOnlyList<OrganizerRow> otherOrganizers = [];
    private SpeakerForm? form;
    private NameForm? name;

    protected override async Task ReadPartsAsync()
    {
        ids = await people.OfEventAsync(EventId, Gone);
        var speakers = (await people.SpeakersAsync(Gone)).ToDictionary(s => s.Id);
        shownSpeakers = [.. ids.Speakers.Where(speakers.ContainsKey).Select(id => speakers[id])];
        otherSpeakers = [.. speakers.Values.Where(s => !ids.Speakers.Contains(s.Id))];
        var organizers = (await people.OrganizersAsync(Gone)).ToDictionary(o => o.Id);
        shownOrganizers = [.. ids.Organizers.Where(organizers.ContainsKey).Select(id => organizers[id])];
        otherOrganizers = [.. organizers.Values.Where(o => !ids.Organizers.Contains(o.Id))];
    }

    protected override void Catch()
    {
        if (form is not null) form.Version = shownSpeakers.FirstOrDefault(s => s.Id == form.Id)?.Version ?? form.Version;
        if (name is not null) name.Version = shownOrganizers.FirstOrDefault(o => o.Id == name.Id)?.Version ?? name.Version;
    }

    private void Open(SpeakerForm next)
    {
        Close();
        form = next;
    }

    private void OpenName(NameForm next)
    {
        Close();
        name = next;
    }

    private void Close()
    {
        Problems.Clear();
        (form, name) = (null, null);
    }

    // Somebody new joins the event at once: that is what they were entered for.
    private Task SaveSpeakerAsync() => SaveAsync(async () =>
    {
        if (form!.Read(Problems) is not { } draft) return false;
        var id = await authoring.SaveSpeakerAsync(OrganizationId, draft, form.Id, form.Version, Gone);
        if (form.Id is null) await authoring.ShowSpeakersAsync(EventId, ids.Speakers, [.. ids.Speakers, id], Gone);
        return true;
    }, Close, Fields);

    private Task SaveNameAsync() => SaveAsync(async () =>
    {
        Problems.Clear();
        var id = await authoring.SaveOrganizerAsync(OrganizationId, name!.Name ?? "", name.Id, name.Version, Gone);
        if (name.Id is null) await authoring.ShowOrganizersAsync(EventId, ids.Organizers, [.. ids.Organizers, id], Gone);
        return true;
    }, Close, Fields);

    private Task ShowSpeakersAsync(IReadOnlyList<Guid> wanted) => ActAsync(() => authoring.ShowSpeakersAsync(EventId, ids.Speakers, wanted, Gone));

    private Task ShowOrganizersAsync(IReadOnlyList<Guid> wanted) => ActAsync(() => authoring.ShowOrganizersAsync(EventId, ids.Organizers, wanted, Gone));

    private Task AddSpeakerAsync(string? chosen) => Guid.TryParse(chosen, out var id) ? ShowSpeakersAsync([.. ids.Speakers, id]) : Task.CompletedTask;

    private Task AddOrganizerAsync(string? chosen) => Guid.TryParse(chosen, out var id) ? ShowOrganizersAsync([.. ids.Organizers, id]) : Task.CompletedTask;

    /// <summary>A display organizer as it is typed.</summary>
    public sealed class NameForm
    {
        public Guid? Id { get; init; }

        public int Version { get; set; }

        public string? Name { get; set; }
    }
}
