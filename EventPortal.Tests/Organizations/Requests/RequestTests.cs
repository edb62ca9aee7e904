using EventPortal.Accounts.Contracts;
using EventPortal.Notifications.Log;
using EventPortal.Organizations;
using EventPortal.Organizations.Members;
using EventPortal.Organizations.Requests;
using EventPortal.Organizations.Slugs;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static EventPortal.Tests.Organizations.OrganizationsWorld;

namespace EventPortal.Tests.Organizations.Requests;

public sealed class RequestTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly OrganizationsWorld world = new(portal);

    [Fact]
    public async Task Approve_PendingRequest_TellsTheRequester_WhoCreatesOneOrganizationAsOwner()
    {
        var (requester, slug) = (await world.UserAsync(), NewSlug());
        var id = await SubmitAsync(requester, slug);
        await ReviewAsync(s => s.ApproveAsync(id, "Ласкаво просимо", default));
        Assert.Equal(["organization.approved"], await LettersAsync(requester));

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryCreateAsync(requester, id, slug)));

        Assert.Equal(3, made.Count(m => m is null));
        var organization = await portal.FindAsync<Organization>(made.Single(m => m is not null)!.Value);
        Assert.Equal((requester, slug), (organization!.OwnerId, organization.Slug));
        var member = await portal.ReadAsync(db => db.Set<OrganizationMember>().SingleAsync(m => m.OrganizationId == organization.Id));
        Assert.Equal((requester, OrganizationRole.Owner), (member.UserId, member.Role));
        Assert.Empty(await portal.SendAs(As(requester), (RequestService s) => s.MineAsync(default)));
    }

    [Fact]
    public async Task Create_AddressTakenMeanwhile_IsRefusedAndMayBeChanged()
    {
        var (requester, slug) = (await world.UserAsync(), NewSlug());
        var id = await SubmitAsync(requester, slug);
        await ReviewAsync(s => s.ApproveAsync(id, null, default));
        await world.TenantAsync(slug: slug);

        Assert.Equal(OrganizationsErrors.SlugTaken, await RefusedAsync(() => CreateAsync(requester, id, slug)));
        Assert.Equal(slug + "-2", (await portal.FindAsync<Organization>(await CreateAsync(requester, id, slug + "-2")))!.Slug);
    }

    [Fact]
    public async Task Create_TwoRequestsForOneAddressAtOnce_OneGetsIt()
    {
        var (slug, approved) = (NewSlug(), new List<(Guid User, Guid Request)>());
        for (var i = 0; i < 4; i++)
        {
            var user = await world.UserAsync();
            approved.Add((user, await SubmitAsync(user, slug)));
        }
        foreach (var (_, request) in approved) await ReviewAsync(s => s.ApproveAsync(request, null, default));

        var made = await Task.WhenAll(approved.Select(a => TryCreateAsync(a.User, a.Request, slug)));

        Assert.Single(made, m => m is not null);
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<Organization>().CountAsync(o => o.Slug == slug)));
    }

    [Fact]
    public async Task Reject_WithoutComment_IsRefused_WithOne_TellsWhy()
    {
        var requester = await world.UserAsync();
        var id = await SubmitAsync(requester, NewSlug());
        Assert.Equal(OrganizationsErrors.RejectionNeedsComment, await RefusedAsync(() => ReviewAsync(s => s.RejectAsync(id, " ", default))));
        await ReviewAsync(s => s.RejectAsync(id, "Додайте реквізити", default));
        Assert.Equal(["organization.rejected"], await LettersAsync(requester));
        Assert.Equal(OrganizationsErrors.AlreadyReviewed, await RefusedAsync(() => ReviewAsync(s => s.ApproveAsync(id, null, default))));
        Assert.Equal(OrganizationsErrors.NotApproved, await RefusedAsync(() => CreateAsync(requester, id, NewSlug())));
    }

    [Fact]
    public async Task Review_TwoAdminsAtOnce_OneDecides()
    {
        var id = await SubmitAsync(await world.UserAsync(), NewSlug());
        var decided = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            try
            {
                await ReviewAsync(s => i % 2 == 0 ? s.ApproveAsync(id, null, default) : s.RejectAsync(id, "Ні", default));
                return true;
            }
            catch (DomainException)
            {
                return false;
            }
        }));
        Assert.Single(decided, d => d);
    }

    [Fact]
    public async Task Review_ByNoAdmin_AndForeignRequests_AreRefused()
    {
        var requester = await world.UserAsync();
        var id = await SubmitAsync(requester, NewSlug());
        Assert.Equal(AdminRight.AdminsOnly, await RefusedAsync(() => portal.SendAs(As(requester), (ReviewService s) => s.ApproveAsync(id, null, default))));
        await ReviewAsync(s => s.ApproveAsync(id, null, default));
        var stranger = await world.UserAsync();
        Assert.Equal(OrganizationsErrors.RequestUnknown, await RefusedAsync(() => CreateAsync(stranger, id, NewSlug())));
        Assert.Null(await portal.SendAs(As(stranger), (RequestService s) => s.FindAsync(id, default)));
    }

    [Fact]
    public async Task Submit_BadOrTakenOrTooMany_IsRefused()
    {
        var requester = await world.UserAsync();
        var taken = await world.TenantAsync();
        Assert.Equal(OrganizationsErrors.SlugTaken, await RefusedAsync(() => SubmitAsync(requester, taken.Slug)));
        Assert.Equal(OrganizationsErrors.SlugInvalid, await RefusedAsync(() => SubmitAsync(requester, "Моя організація")));
        for (var i = 0; i < RequestService.MostPending; i++) await SubmitAsync(requester, NewSlug());
        Assert.Equal(OrganizationsErrors.TooManyRequests, await RefusedAsync(() => SubmitAsync(requester, NewSlug())));
    }

    [Fact]
    public async Task SlugState_WhileTyping_SaysWhetherItIsFree()
    {
        var taken = await world.TenantAsync();
        Task<SlugState> State(string slug, Guid? except = null) => portal.SendAs(TestUsers.Guest, (SlugQueries s) => s.StateAsync(slug, except, default));
        Assert.Equal(SlugState.Taken, await State(taken.Slug));
        Assert.Equal(SlugState.Free, await State(taken.Slug, taken.Id));
        Assert.Equal(SlugState.Free, await State(NewSlug()));
        Assert.Equal(SlugState.Invalid, await State("Не-латиницею"));
    }

    private Task<Guid> SubmitAsync(Guid user, string slug) =>
        portal.SendAs(As(user), (RequestService s) => s.SubmitAsync("Центр розвитку", slug, "Тренінги для педагогів", default));

    private Task<Guid> CreateAsync(Guid user, Guid request, string slug) =>
        portal.SendAs(As(user), (RequestService s) => s.CreateAsync(request, "Центр розвитку", slug, default));

    private async Task<Guid?> TryCreateAsync(Guid user, Guid request, string slug)
    {
        try
        {
            return await CreateAsync(user, request, slug);
        }
        catch (DomainException)
        {
            return null;
        }
    }

    private async Task ReviewAsync(Func<ReviewService, Task> act)
    {
        var admin = await world.UserAsync();
        await portal.SendAs(TestUsers.User(admin, AccountRoles.Admin), act);
    }

    private Task<List<string>> LettersAsync(Guid user) =>
        portal.ReadAsync(db => db.Set<NotificationLog>().Where(l => l.UserId == user).Select(l => l.Template).ToListAsync());
}
