using EventPortal.Notifications;
using Xunit;

namespace EventPortal.Tests.Notifications;

public sealed class MailOptionsValidationTests
{
    [Fact]
    public void Validate_ProductionWithoutHost_FailsWithOneReadableLine()
    {
        var result = new MailOptionsValidation(SampleMails.Environment("Production")).Validate(null, new MailOptions());
        Assert.True(result.Failed);
        Assert.StartsWith("Mail:Host is empty", result.FailureMessage);
        Assert.DoesNotContain('\n', result.FailureMessage);
    }

    [Theory]
    [InlineData("Development", null, "no-reply@eventportal.example", null, null, true)]
    [InlineData("Production", "smtp", "a@b.test", null, null, true)]
    [InlineData("Production", "smtp", "a@b.test", "user", "secret", true)]
    [InlineData("Production", "smtp", "a@b.test", "user", null, false)]
    [InlineData("Production", "smtp", "no-reply@eventportal.example", null, null, false)]
    [InlineData("Staging", null, "a@b.test", null, null, false)]
    public void Validate_Combination_IsAcceptedOrNot(string environment, string? host, string from, string? user, string? password, bool isValid) =>
        Assert.Equal(isValid, new MailOptionsValidation(SampleMails.Environment(environment))
            .Validate(null, new MailOptions { Host = host, From = from, UserName = user, Password = password }).Succeeded);
}
