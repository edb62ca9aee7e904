using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Media.Owners;

/// <summary>The reader's own picture. Saved as soon as it has arrived: nothing else on the page belongs to it.</summary>
public sealed partial class PhotoEditor(IUserDirectory people, CurrentUser user)
{
    private Guid? picture;
    private string? done;

    [Inject]
    internal PhotoService Photos { get; private set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (user.UserId is { } id) picture = PictureUrl.IdOf((await people.FindAsync(id, default))?.AvatarUrl);
    }

    private Task SaveAsync(Guid? chosen) => TryAsync(async () =>
    {
        await Photos.SaveOwnAsync(chosen, default);
        (picture, done) = (chosen, Loc["Photo.Saved"].Value);
    });
}
