using EventPortal.Organizations.Components;
using EventPortal.Organizations.Members;
using EventPortal.Organizations.Settings;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Organizer;

/// <summary>What an organization says of itself. Of two who edit at once the second sees both versions and loses nothing.</summary>
public sealed partial class SettingsPage(SettingsService settings, TeamService teams, Toasts toasts, NavigationManager navigation)
{
    private FormErrors errors = null!;
    private OrganizationDraft? read;
    private TeamView? team;
    private List<DraftConflict> conflicts = [];
    private string? changedBy;
    private Guid shown;
    private bool deleting;
    private bool busy;

    [Parameter]
    public Guid OrganizationId { get; set; }

    public OrganizationDraft Draft { get; private set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (shown == OrganizationId) return;
        shown = OrganizationId;
        team = await teams.FindAsync(OrganizationId, default);
        Begin(await settings.FindAsync(OrganizationId, default));
    }

    private void Begin(OrganizationDraft saved)
    {
        Draft = saved with { };
        errors = new(Draft);
        (read, conflicts, changedBy) = (saved, [], null);
    }

    private async Task SaveAsync()
    {
        if (busy || read is null) return;
        var tidy = DraftRules.Tidy(Draft);
        errors.Clear();
        foreach (var (field, fault) in DraftRules.Check(tidy)) errors.Add(field, Loc[fault]);
        if (errors.Any) return;
        busy = true;
        try
        {
            Answer(await settings.SaveAsync(OrganizationId, tidy, default));
        }
        catch (DomainException e) when (e.Error == OrganizationsErrors.SlugTaken)
        {
            errors.Add(nameof(Draft.Slug), Loc["SlugTaken"]);
        }
        finally
        {
            busy = false;
        }
    }

    private void Answer(SaveOutcome outcome)
    {
        if (outcome is SaveOutcome.ChangedMeanwhile changed)
        {
            conflicts = [.. DraftMerge.Merge(read!, Draft, changed.Theirs)];
            (read, changedBy) = (changed.Theirs, changed.Who ?? Loc["Settings.Somebody"]);
        }
        else if (outcome is SaveOutcome.Saved saved)
        {
            Begin(saved.Now);
            toasts.Show(Loc["Saved"]);
        }
    }

    private void Settle(DraftConflict conflict, string? value)
    {
        conflict.Field.Write(Draft, value);
        conflicts.Remove(conflict);
    }

    private void AskDelete()
    {
        ClearRefusal();
        deleting = true;
    }

    private async Task DeleteAsync(string typed)
    {
        await settings.DeleteAsync(OrganizationId, typed, default);
        navigation.NavigateTo(OrganizationsUrls.All, forceLoad: true);
    }
}
