using System.Net;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Accounts;

public sealed class SignUpTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private readonly Mailbox mailbox = new(host);

    [Fact]
    public async Task SignUp_LinkOfTheLetterConfirmed_SignsIn()
    {
        var visitor = new Visitor(host);
        var sent = await SignUpAsync(visitor, "olena@example.com");
        Assert.Equal("Перевірте пошту", sent.Heading);

        var early = await visitor.SignInAsync("olena@example.com");
        Assert.Contains("не підтверджено", early.Note, StringComparison.Ordinal);

        var link = await mailbox.NewestLinkAsync("olena@example.com");
        Assert.False(await IsConfirmedAsync("olena@example.com"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).StatusCode);
        Assert.False(await IsConfirmedAsync("olena@example.com"));

        var confirmed = await visitor.SubmitAsync(link, "confirm-email");
        Assert.Equal("Пошту підтверджено", confirmed.Heading);
        Assert.Equal("/", (await visitor.SignInAsync("olena@example.com")).Location);
        Assert.True(await visitor.IsInsideAsync());
        Assert.Equal(["account.confirm-email", "account.confirm-email", "user.welcome"], await mailbox.TemplatesAsync("olena@example.com"));
    }

    [Fact]
    public async Task SignUp_AddressWithAccount_AnswersTheSameAndTellsOnlyTheOwner()
    {
        await Accounts.EnsureAsync(host, "taken@example.com");
        var fresh = await SignUpAsync(new(host), "fresh@example.com");
        var taken = await SignUpAsync(new(host), "Taken@Example.com");
        Assert.Equal(fresh.Document.QuerySelector("main")!.TextContent.Replace("fresh", "X", StringComparison.Ordinal),
            taken.Document.QuerySelector("main")!.TextContent.Replace("Taken@Example.com", "X@example.com", StringComparison.Ordinal));
        Assert.Equal(["account.email-taken"], await mailbox.TemplatesAsync("taken@example.com"));
    }

    [Fact]
    public async Task SignUp_StrangerWasFirst_OwnerGetsTheAccountWithTheirPassword()
    {
        await SignUpAsync(new(host), "victim@example.com", "Чужий2026");
        var strangersLink = await mailbox.NewestLinkAsync("victim@example.com");
        var owner = new Visitor(host);
        await SignUpAsync(owner, "victim@example.com");
        var link = await mailbox.NewestLinkAsync("victim@example.com");

        Assert.Equal("Посилання вже не діє", (await owner.SubmitAsync(strangersLink, "confirm-email")).Heading);
        Assert.Equal("Пошту підтверджено", (await owner.SubmitAsync(link, "confirm-email")).Heading);
        Assert.Null((await owner.SignInAsync("victim@example.com", "Чужий2026")).Location);
        Assert.Equal("/", (await owner.SignInAsync("victim@example.com")).Location);
    }

    [Theory]
    [InlineData("олена", "Пароль2026", "В адресі має бути @. Наприклад, oleksiy@example.com")]
    [InlineData("olena@example", "Пароль2026", "Немає домену після @. Наприклад, oleksiy@example.com")]
    [InlineData("short@example.com", "Пар2026", "Пароль закороткий: щонайменше 8 знаків")]
    [InlineData("digit@example.com", "ПарольПароль", "Додайте хоча б одну цифру")]
    [InlineData("letter@example.com", "1234567890", "Додайте хоча б одну літеру")]
    public async Task SignUp_WrongValue_SaysWhyAtTheFieldAndKeepsTheRest(string email, string password, string reason)
    {
        var answer = await SignUpAsync(new(host), email, password);
        Assert.Equal([reason], answer.Errors);
        Assert.Equal("Олена", answer.Document.QuerySelector("input[name='Form.FirstName']")!.GetAttribute("value"));
        Assert.Equal(email, answer.Document.QuerySelector("input[name='Form.Email']")!.GetAttribute("value"));
        Assert.Null(answer.Document.QuerySelector("input[name='Form.Password']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task SignUp_OldLink_IsDeadAfterThreeDays()
    {
        var visitor = new Visitor(host);
        await SignUpAsync(visitor, "late@example.com");
        var link = await mailbox.NewestLinkAsync("late@example.com");
        host.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("Посилання вже не діє", (await visitor.SubmitAsync(link, "confirm-email")).Heading);
    }

    [Fact]
    public async Task SignUp_SameFormManyTimesAtOnce_MakesOneAccount()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignUpAsync(new(host), "eager@example.com")));
        Assert.Equal(1, await host.ReadAsync(db => db.Set<User>().CountAsync(u => u.NormalizedEmail == "EAGER@EXAMPLE.COM")));
    }

    private static Task<Answer> SignUpAsync(Visitor visitor, string email, string password = Visitor.Password) => visitor.SubmitAsync(
        AccountsUrls.SignUpPath, "sign-up", ("FirstName", "Олена"), ("LastName", "Шевчук"), ("Email", email), ("Password", password));

    private Task<bool> IsConfirmedAsync(string email) => host.ReadAsync(db => db.Set<User>().AnyAsync(u => u.Email == email && u.EmailVerifiedAt != null));
}
