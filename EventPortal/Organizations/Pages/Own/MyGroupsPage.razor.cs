using EventPortal.Organizations.Groups;

namespace EventPortal.Organizations.Pages.Own;

/// <summary>The groups that a person has joined, and the way out of them.</summary>
public sealed partial class MyGroupsPage(GroupJoining joining)
{
    private IReadOnlyList<JoinView> groups = [];

    protected override async Task OnInitializedAsync() => groups = await joining.MineAsync(default);

    private Task LeaveAsync(Guid groupId) => TryAsync(async () =>
    {
        await joining.LeaveAsync(groupId, default);
        groups = await joining.MineAsync(default);
    });
}
