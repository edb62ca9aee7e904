using EventPortal.Registrations.Participants;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Components;

/// <summary>The first names of the list, on the event's page.</summary>
public sealed partial class EventParticipants(ParticipantList participants, CurrentUser user)
{
    private const int Shown = 12;

    private ParticipantsView? view;

    [Parameter]
    public Guid EventId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (user.UserId is { } reader) view = await participants.FindAsync(EventId, reader, 1, CancellationToken.None, Shown);
    }
}
