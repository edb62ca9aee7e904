using EventPortal.Catalog;
using EventPortal.Catalog.Listing;
using Microsoft.Extensions.Options;
using Xunit;

namespace EventPortal.Tests.Catalog.Listing;

public sealed class ComposedMemoTests
{
    private readonly Hands hands = new();
    private readonly ListingSnapshot events = ListingSnapshot.Empty(new(), DateTimeOffset.UnixEpoch);
    private int composed;

    [Fact]
    public async Task GetAsync_SameEvents_IsComposedOnce()
    {
        var memo = Memo(10);

        Assert.Equal("1", await ComposeAsync(memo, events));
        Assert.Equal("1", await ComposeAsync(memo, events.At(DateTimeOffset.UnixEpoch.AddMinutes(5))));
        Assert.Equal("2", await ComposeAsync(memo, events, "other"));
    }

    [Fact]
    public async Task GetAsync_ChangedEvents_IsComposedAnew()
    {
        var memo = Memo(10);
        await ComposeAsync(memo, events);

        Assert.Equal("2", await ComposeAsync(memo, events.With([], [], events.Names, DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public async Task GetAsync_AfterItsTime_IsComposedAnew()
    {
        var memo = Memo(10);
        await ComposeAsync(memo, events);
        hands.Seconds = 9;
        Assert.Equal("1", await ComposeAsync(memo, events));
        hands.Seconds = 10;

        Assert.Equal("2", await ComposeAsync(memo, events));
    }

    [Fact]
    public async Task GetAsync_NothingIsToBeKept_IsComposedEachTime()
    {
        var memo = Memo(0);
        await ComposeAsync(memo, events);

        Assert.Equal("2", await ComposeAsync(memo, events));
    }

    [Fact]
    public async Task GetAsync_MoreKeysThanAreKept_ForgetsTheFirst()
    {
        var memo = Memo(10);
        for (var i = 0; i < 300; i++) await ComposeAsync(memo, events, $"key {i}");

        Assert.Equal("301", await ComposeAsync(memo, events, "key 0"));
        Assert.Equal("300", await ComposeAsync(memo, events, "key 299"));
    }

    [Fact]
    public async Task GetAsync_MoreBytesThanAreKept_ForgetsTheFirst()
    {
        var memo = Memo(10);
        var large = 0;
        async Task<int> LengthAsync(string key) => (await memo.GetAsync(events, key, () => Task.FromResult(new byte[12 * 1024 * 1024 + ++large]))).Length - (12 * 1024 * 1024);
        foreach (var key in new[] { "1", "2", "3" }) await LengthAsync(key);

        Assert.Equal(3, await LengthAsync("3"));
        Assert.Equal(4, await LengthAsync("1"));
    }

    private ComposedMemo Memo(int seconds) => new(Options.Create(new CatalogOptions { KeptSeconds = seconds }), hands);

    private Task<string> ComposeAsync(ComposedMemo memo, ListingSnapshot of, string key = "key") =>
        memo.GetAsync(of, key, () => Task.FromResult((++composed).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private sealed class Hands : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
