using System.Net;
using EventPortal.Media;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Media.Serving;
using EventPortal.Media.Uploads;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Media;

/// <summary>Answers to questions: sent by anybody, read by the organization's members and whoever sent them.</summary>
public sealed class AnswerUploadTests(MediaFixture portal) : IClassFixture<MediaFixture>
{
    [Fact]
    public async Task ReceiveAnswerAsync_ByAGuest_KeepsDocumentsAndPictures()
    {
        var (organization, _) = await portal.OrganizationAsync();
        foreach (var (bytes, type) in new[] { (SampleFiles.Pdf(), "application/pdf"), (SampleFiles.Jpeg(40, 30), "image/jpeg"), (SampleFiles.Png(8, 8), "image/png") })
        {
            var answer = await SendAsync(organization, bytes, "мій диплом.pdf");
            var file = (await portal.FindAsync<MediaFile>(answer.Id))!;
            Assert.Equal((MediaState.Uploading, MediaPurpose.Answer, (Guid?)null, type), (file.State, file.Purpose, file.UploadedBy, file.Original!.ContentType));
            Assert.Equal(answer, AnswerFile.Parse(answer.ToString()));
        }
    }

    [Fact]
    public async Task ReceiveAnswerAsync_WhatIsNoAnswer_IsRefusedAndLeavesNoRow()
    {
        var (organization, _) = await portal.OrganizationAsync();
        await RefusedAsync(MediaErrors.NotAnAnswer, organization, SampleFiles.Exe);
        await RefusedAsync(MediaErrors.NotAnAnswer, organization, SampleFiles.Svg);
        await RefusedAsync(MediaErrors.NotAnAnswer, organization, SampleFiles.Html);
        await RefusedAsync(MediaErrors.Empty, organization, []);
        await RefusedAsync(MediaErrors.Padded, organization, SampleFiles.Pdf("MZ and more"));
        await RefusedAsync(MediaErrors.ImageTooLarge, organization, [.. SampleFiles.Jpeg(800, 500), .. new byte[6 * 1024 * 1024]]);
        Assert.Equal(0, await portal.ReadAsync(db => db.Set<MediaFile>().IgnoreQueryFilters().CountAsync(f => f.OrganizationId == organization)));
    }

    [Fact]
    public async Task MayReadAsync_AnswerInUse_IsForItsOrganizationAndItsSender()
    {
        var (organization, owner) = await portal.OrganizationAsync();
        var (_, stranger) = await portal.OrganizationAsync();
        var sender = await portal.UserAsync();
        var (ofGuest, ofSender) = (await SendAsync(organization, SampleFiles.Pdf(), "a.pdf"), await SendAsync(organization, SampleFiles.Pdf(), "b.pdf", sender));
        // not yet given: its sender's alone
        Assert.False(await MayReadAsync(ofSender.Id, owner));
        await portal.SendAs(TestUsers.Guest, async (IMediaLibrary library) =>
        {
            await using var scope = portal.Services.CreateAsyncScope();
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<EventPortal.Shared.Data.AppDbContext>>().CreateDbContextAsync();
            await library.KeepAnswersAsync(db, organization, [ofGuest.Id, ofSender.Id], default);
            await db.SaveChangesAsync();
        });
        foreach (var file in new[] { ofGuest.Id, ofSender.Id })
        {
            Assert.True(await MayReadAsync(file, owner));
            Assert.False(await MayReadAsync(file, stranger));
            Assert.False(await MayReadAsync(file, null));
        }
        Assert.True(await MayReadAsync(ofSender.Id, sender));
        Assert.False(await MayReadAsync(ofGuest.Id, sender));
    }

    private Task<AnswerFile> SendAsync(Guid organizationId, byte[] bytes, string name, Guid? userId = null) => portal.SendAs(
        userId is { } id ? TestUsers.User(id) : TestUsers.Guest, (UploadService s) => s.ReceiveAnswerAsync(organizationId, name, new MemoryStream(bytes), default));

    private async Task RefusedAsync(DomainError error, Guid organizationId, byte[] bytes) =>
        Assert.Equal(error, (await Assert.ThrowsAsync<DomainException>(() => SendAsync(organizationId, bytes, "диплом.pdf"))).Error);

    private Task<bool> MayReadAsync(Guid id, Guid? userId) => portal.SendAs(
        userId is { } known ? TestUsers.User(known) : TestUsers.Guest, async (ServedFiles files) => await files.MayReadAsync((await files.FindAsync(id, default))!, UploadEndpoints.Original, default));
}

public sealed class AnswerEndpointTests(MediaHost portal) : IClassFixture<MediaHost>
{
    [Fact]
    public async Task Post_WithTicketOnly_TakesTheFileAndServesItToNoStranger()
    {
        var tickets = portal.Services.GetRequiredService<AnswerTickets>();
        var organization = Guid.CreateVersion7();
        using var refused = await SendAsync("nonsense");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var taken = await SendAsync(tickets.Issue(organization));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        var file = AnswerFile.Parse(await taken.Content.ReadAsStringAsync())!;
        Assert.Equal("мій диплом.pdf", file.Name);
        using var served = await portal.Client.GetAsync(MediaUrls.Original(file.Id));
        Assert.Equal(HttpStatusCode.NotFound, served.StatusCode);
    }

    [Fact]
    public async Task Get_AnAnswerInUse_IsNotThereForAStranger()
    {
        var id = await portal.AddAsync(MediaPurpose.Answer, MediaState.Ready);
        using var answer = await portal.Client.GetAsync(MediaUrls.Original(id));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string ticket)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, UploadEndpoints.Answers) { Content = new ByteArrayContent(SampleFiles.Pdf()) };
        request.Headers.Add(UploadEndpoints.TicketHeader, ticket);
        request.Headers.Add(UploadEndpoints.NameHeader, Uri.EscapeDataString("мій диплом.pdf"));
        return await portal.Client.SendAsync(request);
    }
}
