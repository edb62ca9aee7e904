using EventPortal.Notifications;
using Xunit;

namespace EventPortal.Tests.Notifications.Templates;

public sealed class TemplateSetTests
{
    [Fact]
    public void Portal_EveryLetter_HasThreeLanguagesWithTheSameVariables() =>
        Assert.Empty(TemplateSet.Problems(TemplateSet.EmbeddedIn(typeof(MailOptions).Assembly)));

    [Fact]
    public void Samples_AllLanguages_Agree()
    {
        var files = TemplateSet.EmbeddedIn(typeof(SampleMails).Assembly).ToList();
        Assert.Equal(6, files.Count);
        Assert.Empty(TemplateSet.Problems(files));
    }

    [Fact]
    public void Problems_PlantedMistakes_AreFound() => Assert.Equal(
        [
            "S.Mails.a has no ru", "S.Mails.a.en does not use b", "S.Mails.a.uk shows a value in code marks",
        ],
        TemplateSet.Problems([("S.Mails.a.uk.md", "# {{a}}\n\n`{{b}}`"), ("S.Mails.a.en.md", "# {{a}}\n\nx")]));
}
