using System.Net;
using EventPortal.Accounts.Contracts;
using EventPortal.Catalog.Favourites;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Catalog.Favourites;

public sealed class FavouriteTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Guest_MarksAndUnmarks_WithoutScriptsAndWithoutAccount()
    {
        var (kept, other) = (samples.Published("Улюблена"), samples.Published("Інша"));
        await InsertAsync();
        var guest = new CookieJar(portal.NewClient());

        var answer = await guest.PostAsync(kept.Id, on: true, back: "/events?format=online");
        var page = await guest.GetAsync("/favourites");

        Assert.Equal((HttpStatusCode.Redirect, "/events?format=online"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains(kept.Content.Title, page);
        Assert.DoesNotContain(other.Content.Title, page);
        Assert.Contains("aria-pressed=\"true\"", await guest.GetAsync($"/events?q={samples.Mark}"));

        await guest.PostAsync(kept.Id, on: false, back: "https://elsewhere.example");
        Assert.Contains("Тут поки порожньо", await guest.GetAsync("/favourites"));
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefused()
    {
        var client = portal.NewClient();
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://elsewhere.example"), ("X-Nothing", "1") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/favourites/mark") { Content = new FormUrlEncodedContent([new("event", Guid.Empty.ToString()), new("on", "1")]) };
            request.Headers.Add(name, value);
            Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task SignIn_GuestsFavourites_JoinThoseOfTheAccount()
    {
        var (own, both, guests) = (samples.Published("Своя"), samples.Published("Спільна"), samples.Published("Гостьова"));
        await InsertAsync();
        var user = samples.Stranger.Id;
        await WithAsync(f => f.AddAsync(user, [own.Id, both.Id], default));
        var http = new DefaultHttpContext();
        FavouriteCookie.Write(http, [guests.Id, both.Id, Guid.CreateVersion7(TimeProvider.System.GetUtcNow())]);
        http.Request.Headers.Cookie = http.Response.Headers.SetCookie.ToString().Split(';')[0];

        await using var scope = portal.Services.CreateAsyncScope();
        foreach (var effect in scope.ServiceProvider.GetServices<ISignInEffect>()) await effect.SignedInAsync(user, http, default);

        Assert.Equal(new[] { own.Id, both.Id, guests.Id }.Order(), (await ListAsync(user)).Order());
        Assert.Contains("favourites=;", http.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public async Task AddAsync_SeveralTabsAtOnce_KeepItOnce()
    {
        var liked = samples.Published("Одна на всіх");
        await InsertAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => WithAsync(f => f.AddAsync(samples.Stranger.Id, [liked.Id], default))));

        Assert.Equal([liked.Id], await ListAsync(samples.Stranger.Id));
    }

    [Fact]
    public async Task FavouritesPage_PrivateEventOfOthers_IsNotShown()
    {
        var secret = samples.PublishedBut("Таємна", e => e.MakePrivateTo([samples.Group.Id]));
        var calledOff = samples.PublishedBut("Скасована", e => e.Cancel("Хвороба", TimeProvider.System.GetUtcNow()));
        await InsertAsync();
        var guest = new CookieJar(portal.NewClient());
        await guest.PostAsync(secret.Id, on: true, back: "/");
        await guest.PostAsync(calledOff.Id, on: true, back: "/");

        var page = await guest.GetAsync("/favourites");

        Assert.DoesNotContain(secret.Content.Title, page);
        Assert.Contains(calledOff.Content.Title, page);
        Assert.Contains("Скасовано", page);
    }

    [Fact]
    public async Task AccountDeletion_ForgetsFavourites_AndExportNamesThem()
    {
        var liked = samples.Published("Люблю");
        await InsertAsync();
        await WithAsync(f => f.AddAsync(samples.Stranger.Id, [liked.Id], default));
        await using var scope = portal.Services.CreateAsyncScope();
        var source = scope.ServiceProvider.GetServices<IPersonalDataSource>().Single(s => s.Section == "favourites");

        Assert.NotNull(await source.CollectAsync(samples.Stranger.Id, default));
        await portal.ReadAsync(async db =>
        {
            foreach (var effect in scope.ServiceProvider.GetServices<IAccountDeletionEffect>().OfType<ForgetFavouritesWithAccount>())
                await effect.DeletingAsync(samples.Stranger.Id, db, default);
            return await db.Set<Favourite>().CountAsync(f => f.UserId == samples.Stranger.Id);
        });

        Assert.Empty(await ListAsync(samples.Stranger.Id));
    }

    private async Task WithAsync(Func<FavouriteService, Task> act)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<FavouriteService>());
    }

    private async Task<IReadOnlyList<Guid>> ListAsync(Guid user)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FavouriteService>().ListAsync(user, default);
    }

    private Task InsertAsync() => portal.ReadAsync(async db =>
    {
        db.AddRange(samples.Rows);
        return await db.SaveChangesAsync();
    });

    /// <summary>A browser without scripts.</summary>
    private sealed class CookieJar(HttpClient client)
    {
        public async Task<string> GetAsync(string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path));

        public Task<HttpResponseMessage> PostAsync(Guid eventId, bool on, string back)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/favourites/mark")
            {
                Content = new FormUrlEncodedContent([new("event", eventId.ToString()), new("on", on ? "1" : "0"), new("back", back)]),
            };
            request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
            return client.SendAsync(request);
        }
    }
}
