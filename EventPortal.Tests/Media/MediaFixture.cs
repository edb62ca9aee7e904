using EventPortal.Accounts.Users;
using EventPortal.Media;
using EventPortal.Media.Contracts;
using EventPortal.Media.Storage;
using EventPortal.Media.Uploads;
using EventPortal.Organizations;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EventPortal.Tests.Media;

/// <summary>The portal with a file store of its own in a temporary folder.</summary>
public sealed class MediaFixture(PostgresServer server) : PortalFixture(server)
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("media-").FullName;

    internal IFileStore Store => Services.GetRequiredService<IFileStore>();

    /// <summary>An organization with its owner.</summary>
    internal async Task<(Guid OrganizationId, Guid OwnerId)> OrganizationAsync()
    {
        var now = Clock.GetUtcNow();
        var owner = NewUser();
        var organization = Organization.Create(owner.Id, "Академія", "academy-" + Codes.NewCode().ToLowerInvariant(), null, now);
        await InsertAsync(owner, organization, OrganizationMember.Owner(organization.Id, owner.Id, now));
        return (organization.Id, owner.Id);
    }

    internal async Task<Guid> UserAsync()
    {
        var user = NewUser();
        await InsertAsync(user);
        return user.Id;
    }

    internal Task<(Guid Id, string Ticket)> BeginAsync(Guid userId, Guid? organizationId, MediaPurpose purpose, string name = "фото.jpg") =>
        SendAs(TestUsers.User(userId), (UploadService s) => s.BeginAsync(purpose, organizationId, name, default), organizationId);

    // the endpoint's scope has no tenant
    internal Task SendAsync(Guid userId, string ticket, PictureSize? size, byte[] file) =>
        SendAs(TestUsers.User(userId), (UploadService s) => s.ReceiveAsync(ticket, size, new MemoryStream(file), default));

    /// <summary>A cover that has arrived and is not in use yet.</summary>
    internal async Task<Guid> CoverAsync(Guid userId, Guid organizationId)
    {
        var (id, ticket) = await BeginAsync(userId, organizationId, MediaPurpose.Cover);
        await SendAsync(userId, ticket, null, SampleFiles.Jpeg(2400, 1600));
        foreach (var size in Enum.GetValues<PictureSize>()) await SendAsync(userId, ticket, size, Variant(size));
        return id;
    }

    internal static byte[] Variant(PictureSize size) => SampleFiles.Jpeg(PictureUrl.SideOf(size), PictureUrl.SideOf(size) * 10 / 16);

    protected override void ConfigureServices(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IFileStore>(
        p => new FolderStore(Options.Create(new MediaOptions { Folder = Folder }), p.GetRequiredService<IHostEnvironment>())));

    private User NewUser()
    {
        var user = User.WithEmail($"u-{Codes.NewCode()}@example.com".ToLowerInvariant(), "Олена", "Коваль", "uk-UA", Clock.GetUtcNow());
        (user.NormalizedUserName, user.NormalizedEmail) = (user.UserName!.ToUpperInvariant(), user.Email!.ToUpperInvariant());
        return user;
    }
}
