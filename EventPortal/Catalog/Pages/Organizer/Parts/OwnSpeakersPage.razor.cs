using EventPortal.Catalog.Parts;
using EventPortal.Catalog.Speakers;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Organizer.Parts;

/// <summary>Everybody who speaks for the organization.</summary>
public sealed partial class OwnSpeakersPage(PeopleAuthoring authoring, PeopleQueries people)
{
    private static readonly Dictionary<DomainError, string> Fields = new() { [CatalogErrors.NameInvalid] = "Name" };
    private IReadOnlyList<SpeakerRow> rows = [];
    private IReadOnlyList<OrganizerRow> organizers = [];
    private SpeakerForm? form;
    private PeoplePage.NameForm? name;
    private string? sought;

    [Parameter]
    public Guid OrganizationId { get; set; }

    private IReadOnlyList<SpeakerRow> Found => string.IsNullOrWhiteSpace(sought)
        ? rows
        : [.. rows.Where(r => r.FullName.Contains(sought.Trim(), StringComparison.CurrentCultureIgnoreCase))];

    protected override async Task ReadAsync()
    {
        rows = await people.SpeakersAsync(Gone);
        organizers = await people.OrganizersAsync(Gone);
    }

    protected override void Catch()
    {
        if (form is not null) form.Version = rows.FirstOrDefault(r => r.Id == form.Id)?.Version ?? form.Version;
        if (name is not null) name.Version = organizers.FirstOrDefault(o => o.Id == name.Id)?.Version ?? name.Version;
    }

    private void Open(SpeakerForm next)
    {
        Close();
        form = next;
    }

    private void OpenName(PeoplePage.NameForm next)
    {
        Close();
        name = next;
    }

    private void Close()
    {
        Problems.Clear();
        (form, name) = (null, null);
    }

    private Task SaveAsync() => SaveAsync(async () =>
    {
        if (form!.Read(Problems) is not { } draft) return false;
        await authoring.SaveSpeakerAsync(OrganizationId, draft, form.Id, form.Version, Gone);
        return true;
    }, Close, Fields);

    private void AskDelete(SpeakerRow row)
    {
        if (row.Events + row.Lessons > 0) throw new DomainException(PartsErrors.PersonInUse, row.Events + row.Lessons);
        Ask(Loc["Delete.Ask", row.FullName], Loc["Speakers.Delete.Text"], () => authoring.DeleteSpeakerAsync(row.Id, row.Version, Gone));
    }

    private Task SaveNameAsync() => SaveAsync(async () =>
    {
        Problems.Clear();
        await authoring.SaveOrganizerAsync(OrganizationId, name!.Name ?? "", name.Id, name.Version, Gone);
        return true;
    }, Close, Fields);

    private void AskDelete(OrganizerRow row)
    {
        if (row.Events > 0) throw new DomainException(PartsErrors.PersonInUse, row.Events);
        Ask(Loc["Delete.Ask", row.Name], Loc["Organizers.Delete.Text"], () => authoring.DeleteOrganizerAsync(row.Id, row.Version, Gone));
    }
}
