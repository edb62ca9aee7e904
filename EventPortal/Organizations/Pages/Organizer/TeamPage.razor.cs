using EventPortal.Organizations.Members;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Organizer;

/// <summary>The team of an organization: who acts for it, who is invited, handing it over, leaving.</summary>
public sealed partial class TeamPage(TeamService team, CurrentUser user, Toasts toasts, NavigationManager navigation, TimeProvider time)
{
    private TeamView? view;
    private Question question;
    private TeamMember? asked;

    private enum Question
    {
        Remove,
        Leave,
        Transfer,
    }

    [Parameter]
    public Guid OrganizationId { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    private string Title => asked is null ? "" : Loc[$"Team.{question}.Title", NameOf(asked)];

    private string Consequence => asked is null ? "" : Loc[$"Team.{question}.Text", NameOf(asked)];

    private string Act => Loc[$"Team.{question}.Act"];

    protected override async Task OnParametersSetAsync() => view = await team.FindAsync(OrganizationId, default);

    private string NameOf(TeamMember member) => member.Person is { FullName.Length: > 0 } known ? known.FullName : Loc["Person.Gone"];

    private void Ask(Question asking, TeamMember member)
    {
        ClearRefusal();
        (question, asked) = (asking, member);
    }

    private void Dismiss()
    {
        ClearRefusal();
        asked = null;
    }

    private async Task ConfirmAsync(string typed)
    {
        if (asked is not { } member) return;
        switch (question)
        {
            case Question.Remove:
                await team.RemoveAsync(OrganizationId, member.Id, default);
                break;
            case Question.Transfer:
                await team.TransferAsync(OrganizationId, member.Id, typed, default);
                break;
            case Question.Leave:
                await team.LeaveAsync(OrganizationId, default);
                navigation.NavigateTo(OrganizationsUrls.All, forceLoad: true);
                return;
            default:
                throw new InvalidOperationException($"No answer to {question}.");
        }
        toasts.Show(Loc[$"Team.{question}.Done", NameOf(member)]);
        asked = null;
        view = await team.FindAsync(OrganizationId, default);
    }
}
