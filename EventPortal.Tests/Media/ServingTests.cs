using System.Net;
using System.Net.Http.Headers;
using EventPortal.Accounts.Users;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Media.Storage;
using EventPortal.Organizations;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Media;

/// <summary>The portal with a file store of its own, over HTTP.</summary>
public sealed class MediaHost(PostgresServer server) : PortalHost(server)
{
    private readonly string folder = Directory.CreateTempSubdirectory("media-").FullName;

    protected override void Configure(IDictionary<string, string?> settings) => settings["Media:Folder"] = folder;

    /// <summary>A file in the given state, of a new organization.</summary>
    internal async Task<Guid> AddAsync(MediaPurpose purpose, MediaState state)
    {
        var now = TimeProvider.System.GetUtcNow();
        var owner = User.WithEmail($"m-{Codes.NewCode()}@example.com".ToLowerInvariant(), "Олена", "Коваль", "uk-UA", now);
        (owner.NormalizedUserName, owner.NormalizedEmail) = (owner.UserName!.ToUpperInvariant(), owner.Email!.ToUpperInvariant());
        var organization = Organization.Create(owner.Id, "Академія", "m-" + Codes.NewCode().ToLowerInvariant(), null, now);
        var file = MediaFile.Begin(organization.Id, owner.Id, purpose, "звіт «Осінь».pdf", now);
        if (purpose is MediaPurpose.Document or MediaPurpose.Answer) file.Receive(await KeepAsync(file.Id, "original", SampleFiles.Pdf(), "application/pdf"));
        else
        {
            file.Receive(await KeepAsync(file.Id, "original", SampleFiles.Jpeg(800, 500), "image/jpeg"));
            foreach (var size in Enum.GetValues<PictureSize>()) file.Receive(size, await KeepAsync(file.Id, PictureUrl.Word(size), MediaFixture.Variant(size), "image/jpeg"), now);
        }
        if (state is not MediaState.Uploading) file.PutToUse(null);
        if (state is MediaState.Deleted) file.Delete(now);
        await ReadAsync(async db =>
        {
            db.AddRange(owner, organization, file);
            return await db.SaveChangesAsync();
        });
        return file.Id;
    }

    /// <summary>A published event that shows the document.</summary>
    internal async Task ShowOnAnEventAsync(Guid documentId)
    {
        var show = await new Walks.Stage(Services).OpenAsync("З документом");
        await ReadAsync(db => db.Set<EventPortal.Catalog.Events.Event>().IgnoreQueryFilters().Where(e => e.Id == show.EventId)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.ApprobationMediaId, documentId)));
    }

    private async Task<StoredContent> KeepAsync(Guid id, string part, byte[] bytes, string type)
    {
        var path = $"{id:N}/{part}.bin";
        await Services.GetRequiredService<IFileStore>().WriteAsync(path, new MemoryStream(bytes), type, default);
        return new() { Path = path, ContentType = type, SizeBytes = bytes.Length, Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) };
    }
}

public sealed class ServingTests(MediaHost portal) : IClassFixture<MediaHost>
{
    [Fact]
    public async Task Get_APictureInUse_IsKeptForEverAndInert()
    {
        var id = await portal.AddAsync(MediaPurpose.Cover, MediaState.Ready);
        using var answer = await portal.Client.GetAsync(PictureUrl.Of(id, PictureSize.Small));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(MediaFixture.Variant(PictureSize.Small), await answer.Content.ReadAsByteArrayAsync());

        using var again = new HttpRequestMessage(HttpMethod.Get, PictureUrl.Of(id, PictureSize.Small));
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var same = await portal.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData(MediaPurpose.Cover, MediaState.Ready, "original")]
    [InlineData(MediaPurpose.Cover, MediaState.Uploading, "small")]
    [InlineData(MediaPurpose.Cover, MediaState.Deleted, "small")]
    [InlineData(MediaPurpose.Cover, MediaState.Ready, "huge")]
    [InlineData(MediaPurpose.Document, MediaState.Ready, "original")]
    public async Task Get_WhatAStrangerMayNotSee_IsNotThere(MediaPurpose purpose, MediaState state, string part)
    {
        var id = await portal.AddAsync(purpose, state);
        using var answer = await portal.Client.GetAsync($"/media/{id:N}/{part}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_ADocumentOfAPublicEvent_IsAFileToSaveWithRanges()
    {
        var id = await portal.AddAsync(MediaPurpose.Document, MediaState.Ready);
        await portal.ShowOnAnEventAsync(id);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/media/{id:N}/original");
        request.Headers.Range = new RangeHeaderValue(0, 4);
        using var answer = await portal.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("%PDF-", await answer.Content.ReadAsStringAsync());
        Assert.Equal("private, no-cache", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").OrderDescending()));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("звіт «Осінь».pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public async Task Put_WithoutAccountOrTicket_IsRefused()
    {
        using var answer = await portal.Client.PutAsync("/media/uploads/original", new ByteArrayContent(SampleFiles.Jpeg(800, 500)));
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized, answer.StatusCode.ToString());
    }
}
