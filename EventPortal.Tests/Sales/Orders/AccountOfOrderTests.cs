using System.Text.RegularExpressions;
using EventPortal.Accounts.Passwords;
using EventPortal.Accounts.Users;
using EventPortal.Sales;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Orders;

/// <summary>A guest makes an account after buying; what was bought joins it once the address is confirmed, and not before.</summary>
public sealed partial class AccountOfOrderTests(PlaceNamingTests.Fixture shop) : IClassFixture<PlaceNamingTests.Fixture>
{
    private const string Subject = "Ваш акаунт EventPortal";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_SetPasswordAndSignIn_HasTheOrderAndItsPlace()
    {
        var (order, email) = await FreeAsync();
        await RequestAsync(order);
        await shop.RunOutboxAsync();
        var user = await UserAsync(email);
        Assert.Equal((false, null, "Олексій"), (user.EmailConfirmed, user.PasswordHash, user.FirstName));
        await AttachAsync(user.Id);
        Assert.Null((await shop.OrderAsync(order)).UserId);

        var link = LinkOf(Assert.Single(LettersTo(email)));
        var set = await shop.UseAsync((PasswordService passwords) => passwords.ResetAsync(Guid.Parse(link.User), link.Token, "Kalyna-2026", Token));
        Assert.True(set.Succeeded, string.Join("; ", set.Errors.Select(e => e.Description)));
        await AttachAsync(user.Id);

        Assert.Equal(user.Id, (await shop.OrderAsync(order)).UserId);
        Assert.Equal(user.Id, Assert.Single(await shop.PlacesAsync(order)).UserId);
    }

    [Fact]
    public async Task Request_ManyClicksAtOnce_OpenOneAccountAndSendOneLetter()
    {
        var (order, email) = await FreeAsync();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RequestAsync(order)));
        await shop.RunOutboxAsync();
        Assert.Single(LettersTo(email));
        Assert.Equal(1, await shop.ReadAsync(db => db.Set<User>().CountAsync(u => u.Email == email)));
    }

    [Fact]
    public async Task Request_AddressWithAnAccount_IsToldToSignInAndOpensNone()
    {
        var (order, email) = await FreeAsync();
        await ConfirmedAsync(email);
        await RequestAsync(order);
        await shop.RunOutboxAsync();
        Assert.Empty(LettersTo(email));
        Assert.Contains(shop.Sink.Letters, l => l.Recipients.Contains(email) && l.Mime.DecodedHeader("Subject") == "У вас уже є акаунт EventPortal");
    }

    [Fact]
    public async Task Attach_TwoServersAtOnce_TakesWhatIsTheirsOnlyAndOnce()
    {
        var ((mine, email), (theirs, _)) = (await FreeAsync(), await FreeAsync());
        var another = await FreeAsync(email.ToUpperInvariant());
        var user = await ConfirmedAsync(email);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AttachAsync(user)));

        Assert.Equal((user, user, null), ((await shop.OrderAsync(mine)).UserId, (await shop.OrderAsync(another.Order)).UserId, (await shop.OrderAsync(theirs)).UserId));
    }

    [Fact]
    public async Task Request_UnpaidOrUnknownOrder_IsRefused()
    {
        var unpaid = await shop.BuyAsync((await shop.OfferAsync()).ProductId);
        Assert.Equal(SalesErrors.OrderUnknown, (await Assert.ThrowsAsync<DomainException>(() => RequestAsync(unpaid))).Error);
        Assert.Equal(SalesErrors.OrderUnknown, (await Assert.ThrowsAsync<DomainException>(() => RequestAsync(unpaid with { Secret = Codes.NewToken() }))).Error);
    }

    private async Task<(PlacedOrder Order, string Email)> FreeAsync(string? email = null)
    {
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, (await shop.OfferAsync(price: 0)).ProductId);
        var form = await shop.FormAsync(key);
        form.Customer.Email = email ?? form.Customer.Email;
        return (Assert.Single(Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(form, key)).Orders), form.Customer.Email!);
    }

    private async Task<Guid> ConfirmedAsync(string email)
    {
        var user = User.WithEmail(email, "Олексій", "Петренко", "uk-UA", shop.Clock.Now);
        (user.NormalizedEmail, user.NormalizedUserName, user.EmailConfirmed) = (user.Email!.ToUpperInvariant(), user.UserName!.ToUpperInvariant(), true);
        user.MarkEmailVerified(shop.Clock.Now);
        await shop.InsertAsync(user);
        return user.Id;
    }

    private Task RequestAsync(PlacedOrder order) => shop.UseAsync((AccountOfOrder account) => account.RequestAsync(order.Secret, Token));

    private Task AttachAsync(Guid user) => shop.UseAsync((AttachOrdersAtSignIn attach) => attach.AttachAsync(user, Token));

    private Task<User> UserAsync(string email) => shop.ReadAsync(db => db.Set<User>().SingleAsync(u => u.Email == email));

    private IEnumerable<SmtpSinkLetter> LettersTo(string email) =>
        shop.Sink.Letters.Where(l => l.Recipients.Contains(email) && l.Mime.DecodedHeader("Subject") == Subject);

    private static (string User, string Token) LinkOf(SmtpSinkLetter letter)
    {
        var found = ResetLink().Match(letter.Mime.Only("text/plain").Text);
        return (found.Groups[1].Value, found.Groups[2].Value);
    }

    [GeneratedRegex("reset-password\\?user=([0-9a-f]+)&token=([A-Za-z0-9_-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex ResetLink();
}
