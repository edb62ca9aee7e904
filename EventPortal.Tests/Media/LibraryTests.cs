using EventPortal.Media;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Media;

public sealed class LibraryTests(MediaFixture portal) : IClassFixture<MediaFixture>
{
    [Fact]
    public async Task ReplaceAsync_ANewFile_PutsItToUseAndDeletesTheOld()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (first, second) = (await portal.CoverAsync(owner, organization), await portal.CoverAsync(owner, organization));
        await ReplaceAsync(organization, new(MediaPurpose.Cover, organization, null, first, "Клас"));
        await ReplaceAsync(organization, new(MediaPurpose.Cover, organization, first, second));
        Assert.Equal(MediaState.Deleted, (await portal.FindAsync<MediaFile>(first))!.State);
        Assert.Equal(MediaState.Ready, (await portal.FindAsync<MediaFile>(second))!.State);
        Assert.Equal(MediaFixture.Variant(PictureSize.Medium), await portal.SendAs(TestUsers.Guest, (IMediaLibrary l) => l.ReadAsync(second, PictureSize.Medium, default)));
        Assert.Null(await portal.SendAs(TestUsers.Guest, (IMediaLibrary l) => l.ReadAsync(first, PictureSize.Medium, default)));
    }

    [Fact]
    public async Task ReplaceAsync_AForeignFile_IsRefused()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (other, _) = await portal.OrganizationAsync();
        var id = await portal.CoverAsync(owner, organization);
        foreach (var use in new MediaUse[] { new(MediaPurpose.Cover, other, null, id), new(MediaPurpose.Document, organization, null, id), new(MediaPurpose.Cover, null, null, id) })
            Assert.Equal(MediaErrors.Unknown, (await Assert.ThrowsAsync<DomainException>(() => ReplaceAsync(use.OrganizationId, use))).Error);
    }

    [Fact]
    public async Task ReplaceAsync_AnUnfinishedFile_IsRefused()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (id, ticket) = await portal.BeginAsync(owner, organization, MediaPurpose.Cover);
        await portal.SendAsync(owner, ticket, null, SampleFiles.Jpeg(800, 500));
        Assert.Equal(MediaErrors.Incomplete, (await Assert.ThrowsAsync<DomainException>(() => ReplaceAsync(organization, new(MediaPurpose.Cover, organization, null, id)))).Error);
    }

    private Task ReplaceAsync(Guid? organization, MediaUse use) => portal.SendAs(TestUsers.Guest, async (IMediaLibrary library) =>
    {
        await portal.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await library.ReplaceAsync(db, use, default);
            await transaction.CommitAsync();
            return true;
        });
    }, organization);
}
