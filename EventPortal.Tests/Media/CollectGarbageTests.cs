using EventPortal.Media.Library;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Media;

public sealed class CollectGarbageTests(MediaFixture portal) : IClassFixture<MediaFixture>
{
    [Fact]
    public async Task Job_UnusedUpload_GoesAfterADayAndItsBytesAfterTheGrace()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (unused, used) = (await portal.CoverAsync(owner, organization), await portal.CoverAsync(owner, organization));
        await PutToUseAsync(used);
        portal.Clock.Advance(TimeSpan.FromHours(23));
        await portal.RunJobAsync<CollectGarbageJob>();
        Assert.Equal(MediaState.Uploading, (await portal.FindAsync<MediaFile>(unused))!.State);

        portal.Clock.Advance(TimeSpan.FromHours(2));
        await portal.RunJobAsync<CollectGarbageJob>();
        Assert.Equal(MediaState.Deleted, (await portal.FindAsync<MediaFile>(unused))!.State);
        Assert.True(Directory.Exists(FolderOf(unused)));

        portal.Clock.Advance(TimeSpan.FromDays(7.1));
        // two servers at once
        await Task.WhenAll(portal.RunJobAsync<CollectGarbageJob>(), portal.RunJobAsync<CollectGarbageJob>());
        Assert.Null(await portal.FindAsync<MediaFile>(unused));
        Assert.False(Directory.Exists(FolderOf(unused)));
        Assert.Equal(MediaState.Ready, (await portal.FindAsync<MediaFile>(used))!.State);
        Assert.Equal(5, Directory.GetFiles(FolderOf(used)).Length);
    }

    [Fact]
    public async Task Job_PutToUseAtThatMoment_LosesNothing()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var id = await portal.CoverAsync(owner, organization);
        await portal.ReadAsync(async db =>
        {
            var file = await db.Set<MediaFile>().Include(f => f.Variants).SingleAsync(f => f.Id == id);
            portal.Clock.Advance(TimeSpan.FromHours(25));
            await portal.RunJobAsync<CollectGarbageJob>();
            file.PutToUse(null);
            // the page that saves too late is told, instead of showing a file that is about to go
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            return true;
        });
    }

    [Fact]
    public async Task StraysAsync_FilesAndRowsApart_AreReportedAndLeftAlone()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var id = await portal.CoverAsync(owner, organization);
        await PutToUseAsync(id);
        var lost = Directory.GetFiles(FolderOf(id), "small-*").Single();
        File.Delete(lost);
        var (old, young) = (Path.Combine(portal.Folder, "stray-old.jpg"), Path.Combine(portal.Folder, "stray-young.jpg"));
        await File.WriteAllTextAsync(old, "x");
        await File.WriteAllTextAsync(young, "x");
        File.SetLastWriteTimeUtc(old, portal.Clock.GetUtcNow().AddDays(-2).UtcDateTime);
        File.SetLastWriteTimeUtc(young, portal.Clock.GetUtcNow().UtcDateTime);
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        var strays = await scope.ServiceProvider.GetRequiredService<CollectGarbageJob>().StraysAsync(default);
        Assert.Contains("stray-old.jpg", strays.FilesWithoutRow);
        Assert.DoesNotContain("stray-young.jpg", strays.FilesWithoutRow);
        Assert.Contains(Path.GetRelativePath(portal.Folder, lost), strays.RowsWithoutFile);
        Assert.True(File.Exists(old));
    }

    private string FolderOf(Guid id) => Path.Combine(portal.Folder, id.ToString("N"));

    private Task PutToUseAsync(Guid id) => portal.ReadAsync(async db =>
    {
        (await db.Set<MediaFile>().Include(f => f.Variants).SingleAsync(f => f.Id == id)).PutToUse(null);
        return await db.SaveChangesAsync();
    });
}
