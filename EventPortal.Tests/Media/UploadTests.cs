using EventPortal.Media;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Media;

public sealed class UploadTests(MediaFixture portal) : IClassFixture<MediaFixture>
{
    [Fact]
    public async Task ReceiveAsync_AllParts_AreKeptAsTheyAre()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var id = await portal.CoverAsync(owner, organization);
        var file = await FileAsync(id);
        Assert.Equal((MediaState.Uploading, true, 4), (file.State, file.IsComplete, file.Variants.Count));
        Assert.Equal((2400, 1600, "image/jpeg"), (file.Original!.Width, file.Original.Height, file.Original.ContentType));
        foreach (var content in file.Variants.Select(v => v.Content).Append(file.Original))
        {
            await using var stored = await portal.Store.OpenAsync(content.Path, default);
            Assert.Equal(content.SizeBytes, stored!.Length);
        }
    }

    [Fact]
    public async Task ReceiveAsync_PartsSideBySide_AreAllThere()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (id, ticket) = await portal.BeginAsync(owner, organization, MediaPurpose.Cover);
        PictureSize?[] parts = [null, .. Enum.GetValues<PictureSize>(), .. Enum.GetValues<PictureSize>()];
        await Task.WhenAll(parts.Select(size => portal.SendAsync(owner, ticket, size, size is { } s ? MediaFixture.Variant(s) : SampleFiles.Jpeg(800, 500))));
        Assert.True((await FileAsync(id)).IsComplete);
    }

    [Fact]
    public async Task ReceiveAsync_PhotoWithAFilmBehind_KeepsThePhoto()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (id, ticket) = await portal.BeginAsync(owner, organization, MediaPurpose.Cover);
        var photo = SampleFiles.Jpeg(800, 500);
        await portal.SendAsync(owner, ticket, null, [.. photo, .. SampleFiles.Html]);
        Assert.Equal(photo.Length, (await FileAsync(id)).Original!.SizeBytes);
    }

    [Fact]
    public async Task ReceiveAsync_WhatIsNoPicture_IsRefusedAndNotKept()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (id, ticket) = await portal.BeginAsync(owner, organization, MediaPurpose.Cover, "cat.png");
        await RefusedAsync(MediaErrors.NotAnImage, () => portal.SendAsync(owner, ticket, null, SampleFiles.Exe));
        await RefusedAsync(MediaErrors.NotAnImage, () => portal.SendAsync(owner, ticket, null, SampleFiles.Svg));
        await RefusedAsync(MediaErrors.ImageTooLarge, () => portal.SendAsync(owner, ticket, null, [.. SampleFiles.Jpeg(800, 500), .. new byte[6 * 1024 * 1024]]));
        await RefusedAsync(MediaErrors.TooManyPixels, () => portal.SendAsync(owner, ticket, null, SampleFiles.PngBomb(30_000, 30_000)));
        await RefusedAsync(MediaErrors.TooSmall, () => portal.SendAsync(owner, ticket, null, SampleFiles.Jpeg(300, 200)));
        Assert.Null((await FileAsync(id)).Original);
        Assert.False(Directory.Exists(Path.Combine(portal.Folder, id.ToString("N"))));
    }

    [Fact]
    public async Task ReceiveAsync_VariantOfAnotherShapeOrSize_IsRefused()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (_, ticket) = await portal.BeginAsync(owner, organization, MediaPurpose.Cover);
        foreach (var file in new[] { SampleFiles.Jpeg(480, 480), SampleFiles.Jpeg(960, 600), SampleFiles.Gif(480, 300), SampleFiles.WebP(480, 300), [.. SampleFiles.Jpeg(480, 300), 1, 2] })
            await RefusedAsync(MediaErrors.VariantWrong, () => portal.SendAsync(owner, ticket, PictureSize.Small, file));
    }

    [Fact]
    public async Task ReceiveAsync_ForeignOrOldTicket_IsRefused()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var stranger = await portal.UserAsync();
        var (_, ticket) = await portal.BeginAsync(owner, organization, MediaPurpose.Cover);
        await RefusedAsync(MediaErrors.TicketOver, () => portal.SendAsync(stranger, ticket, null, SampleFiles.Jpeg(800, 500)));
        await RefusedAsync(MediaErrors.TicketOver, () => portal.SendAsync(owner, ticket + "x", null, SampleFiles.Jpeg(800, 500)));
    }

    [Fact]
    public async Task BeginAsync_ForAForeignOrganization_IsRefused()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (other, _) = await portal.OrganizationAsync();
        await RefusedAsync(MediaErrors.Unknown, () => portal.SendAs(
            Support.TestUsers.User(owner), (EventPortal.Media.Uploads.UploadService s) => s.BeginAsync(MediaPurpose.Cover, other, "a.jpg", default), organization));
        await RefusedAsync(MediaErrors.Unknown, () => portal.BeginAsync(owner, null, MediaPurpose.Cover));
    }

    [Fact]
    public async Task BeginAsync_TooManyUnused_IsRefused()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        for (var i = 0; i < 60; i++) await portal.BeginAsync(owner, organization, MediaPurpose.Cover);
        await RefusedAsync(MediaErrors.TooMany, () => portal.BeginAsync(owner, organization, MediaPurpose.Cover));
    }

    [Fact]
    public async Task ReceiveAsync_AfterItIsInUse_IsRefused()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (id, ticket) = await portal.BeginAsync(owner, organization, MediaPurpose.Document, "апробація.pdf");
        await portal.SendAsync(owner, ticket, null, SampleFiles.Pdf());
        await portal.ReadAsync(async db =>
        {
            (await db.Set<MediaFile>().SingleAsync(f => f.Id == id)).PutToUse(null);
            return await db.SaveChangesAsync();
        });
        await RefusedAsync(MediaErrors.NotUploading, () => portal.SendAsync(owner, ticket, null, SampleFiles.Docx()));
    }

    private Task<MediaFile> FileAsync(Guid id) => portal.ReadAsync(db => db.Set<MediaFile>().Include(f => f.Variants).SingleAsync(f => f.Id == id));

    private static async Task RefusedAsync(DomainError error, Func<Task> act) => Assert.Equal(error, (await Assert.ThrowsAsync<DomainException>(act)).Error);
}
