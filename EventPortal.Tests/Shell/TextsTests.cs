using System.Collections;
using System.Globalization;
using System.Resources;
using EventPortal.Shared.Web.Ui;
using EventPortal.Shell;
using Xunit;

namespace EventPortal.Tests.Shell;

public sealed class TextsTests
{
    [Theory]
    [InlineData(typeof(ShellText))]
    [InlineData(typeof(UiText))]
    public void Texts_EveryKey_IsInAllThreeLanguages(Type textClass)
    {
        var texts = new ResourceManager(textClass.FullName!, textClass.Assembly);
        var keys = Keys(texts, "");

        Assert.NotEmpty(keys);
        Assert.Equal(keys, Keys(texts, "en"));
        Assert.Equal(keys, Keys(texts, "ru"));
    }

    private static string[] Keys(ResourceManager texts, string culture) =>
        [.. texts.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(x => (string)x.Key).Order(StringComparer.Ordinal)];
}
