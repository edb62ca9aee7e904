using System.Globalization;
using Bunit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace EventPortal.Tests.Shared.Web.Ui;

public sealed class ComponentTests : BunitContext
{
    // drawn by us in the design's manner
    private static readonly string[] OwnIcons = ["heart"];

    private readonly SteppedTime time = new(new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));
    private readonly HostSaying host = new() { EnvironmentName = Environments.Development };

    public ComponentTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uk-UA");
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(time);
        Services.AddSingleton<IHostEnvironment>(host);
    }

    [Fact]
    public void Icon_Unknown_ThrowsOnlyForItsAuthor()
    {
        Assert.Throws<ArgumentException>(() => Render<Icon>(p => p.Add(x => x.Name, "rocket")));
        host.EnvironmentName = Environments.Production;

        Assert.Contains("aria-hidden=\"true\"", Render<Icon>(p => p.Add(x => x.Name, "rocket")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Icon_Design_HasAllOfThem() => Assert.Equal(67, IconPaths.All.Keys.Except(OwnIcons).Count());

    [Theory]
    [InlineData(StatusKind.Ring, StatusTone.Neutral, "st")]
    [InlineData(StatusKind.FullSquare, StatusTone.Warn, "st sq full warn")]
    [InlineData(StatusKind.Cross, StatusTone.Bad, "st cross bad")]
    public void StatusChip_KindAndTone_AreItsClasses(StatusKind kind, StatusTone tone, string css) =>
        Assert.Equal(css, Render<StatusChip>(p => p.Add(x => x.Kind, kind).Add(x => x.Tone, tone).Add(x => x.Text, "Слово")).Find("span").ClassName);

    [Fact]
    public void PriceTag_Reduced_SaysInsteadOf()
    {
        var tag = Render<PriceTag>(p => p.Add(x => x.Now, new Money(68_000, "UAH")).Add(x => x.Old, new Money(85_000, "UAH")));

        Assert.Equal("680\u00A0грнзамість 850\u00A0грн", tag.Find("span").TextContent);
    }

    [Fact]
    public void PriceTag_OldNotHigher_IsNotShown() =>
        Assert.Empty(Render<PriceTag>(p => p.Add(x => x.Now, new Money(85_000, "UAH")).Add(x => x.Old, new Money(85_000, "UAH"))).FindAll("s"));

    [Fact]
    public void Countdown_Phases_FollowTheServersClock()
    {
        var ends = 0;
        var bar = Render<Countdown>(p => p.Add(x => x.Bar, true).Add(x => x.Deadline, time.GetUtcNow().AddMinutes(6)).Add(x => x.OnEnd, () => ends++));
        Assert.Equal("hold-bar", bar.Find("[role=timer]").ClassName);
        Assert.Equal("06:00", bar.Find(".clock").TextContent);

        time.Advance(TimeSpan.FromSeconds(61));
        bar.WaitForAssertion(() => Assert.Equal("hold-bar amber", bar.Find("[role=timer]").ClassName));
        time.Advance(TimeSpan.FromMinutes(4));
        bar.WaitForAssertion(() => Assert.Equal("hold-bar red", bar.Find("[role=timer]").ClassName));
        Assert.Equal(0, ends);
        time.Advance(TimeSpan.FromMinutes(1));

        bar.WaitForAssertion(() => Assert.Equal(1, ends));
        Assert.Equal("00:00", bar.Find(".clock").TextContent);
    }

    [Theory]
    [InlineData(767, "12:47")]
    [InlineData(59.2, "01:00")]
    [InlineData(3_723, "1:02:03")]
    [InlineData(-5, "00:00")]
    public void Format_TimeLeft_CountsABegunSecond(double seconds, string expected) =>
        Assert.Equal(expected, Countdown.Format(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task Field_Refused_DescribesItsInput()
    {
        var model = new Sample();
        var form = new EditContext(model);
        var messages = new ValidationMessageStore(form);
        var field = Render<Field>(p => p.AddCascadingValue(form).Add(x => x.Label, "Пошта").Add(x => x.Hint, "Сюди прийде квиток")
            .Add(x => x.For, () => model.Email).Add(x => x.ChildContent, ids => $"<input id=\"{ids.Id}\" aria-describedby=\"{ids.DescribedBy}\">"));
        Assert.Equal("field", field.Find("div").ClassName);

        messages.Add(form.Field(nameof(Sample.Email)), "Немає домену після @");
        await field.InvokeAsync(form.NotifyValidationStateChanged);

        var input = field.Find("input");
        Assert.Equal("field bad", field.Find("div").ClassName);
        Assert.Equal($"{input.Id}-error {input.Id}-hint", input.GetAttribute("aria-describedby"));
        Assert.Equal("Немає домену після @", field.Find($"#{input.Id}-error").TextContent);
    }

    [Fact]
    public void Pager_ManyPages_LeavesGaps()
    {
        var pager = Render<Pager>(p => p.Add(x => x.Page, 6).Add(x => x.Pages, 20).Add(x => x.Href, n => $"?p={n}"));

        Assert.Equal([1, null, 5, 6, 7, null, 20], pager.Instance.Numbers());
        Assert.Equal("?p=6", pager.Find("[aria-current=page]").GetAttribute("href"));
    }

    [Fact]
    public void QuantityStepper_AtTheLimit_StopsThere()
    {
        var value = 2;
        var stepper = Render<QuantityStepper>(p => p.Add(x => x.Name, "Участь").Add(x => x.Value, value).Add(x => x.Max, 3).Add(x => x.ValueChanged, v => value = v));
        stepper.FindAll("button")[1].Click();
        stepper.Render(p => p.Add(x => x.Value, value));

        Assert.Equal(3, value);
        Assert.True(stepper.FindAll("button")[1].HasAttribute("disabled"));
    }

    [Fact]
    public void ToastHost_SixSeconds_ThenGone()
    {
        var toasts = new Toasts();
        Services.AddSingleton(toasts);
        var toastHost = Render<ToastHost>();
        toasts.Show("Місце прибрано з кошика");
        toastHost.WaitForAssertion(() => Assert.Single(toastHost.FindAll(".toast")));

        time.Advance(TimeSpan.FromSeconds(5));
        toastHost.Find(".toasts").TriggerEvent("onpointerenter", new Microsoft.AspNetCore.Components.Web.PointerEventArgs());
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.Single(toastHost.FindAll(".toast"));
        toastHost.Find(".toasts").TriggerEvent("onpointerleave", new Microsoft.AspNetCore.Components.Web.PointerEventArgs());
        time.Advance(TimeSpan.FromSeconds(6.1));

        toastHost.WaitForAssertion(() => Assert.Empty(toastHost.FindAll(".toast")));
    }

    private sealed class Sample
    {
        public string Email { get; set; } = "";
    }
}
