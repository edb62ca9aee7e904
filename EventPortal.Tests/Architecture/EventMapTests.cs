using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Architecture;

public sealed class EventMapTests
{
    private static readonly string Page = Path.Combine(TestComposition.Root, "docs", "event-map.md");

    private static readonly string Portal = typeof(Program).Assembly.Location.Replace("EventPortal.Tests.dll", "EventPortal.dll", StringComparison.Ordinal);

    /// <summary>What <c>--event-map</c> does.</summary>
    internal static int Rewrite()
    {
        File.WriteAllText(Page, Write());
        return 0;
    }

    [Fact]
    public async Task EventMap_OfTheCode_IsWhatThePageSays()
    {
        var page = await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken);
        Assert.True(page == Write(), "docs/event-map.md is older than the code: dotnet run --project EventPortal.Tests -- --event-map");
    }

    [Fact]
    public void EventMap_PaidOrder_NamesWhatRaisesItAndItsEffects()
    {
        var line = Write().Split('\n').Single(l => l.StartsWith("| Payments: `PaymentCompleted`", StringComparison.Ordinal));
        Assert.Contains("Payment.", line, StringComparison.Ordinal);
        Assert.Contains("Sales: `ConfirmOrderWhenPaymentCompleted`", line, StringComparison.Ordinal);
    }

    private static string Write() => EventMap.Write([.. SliceRules.AllTypes(Portal)]);
}
