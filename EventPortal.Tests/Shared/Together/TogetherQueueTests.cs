using EventPortal.Shared.Together;
using Xunit;

namespace EventPortal.Tests.Shared.Together;

/// <summary>Who waits while others are saved goes in one group; nobody waits for a crowd.</summary>
public sealed class TogetherQueueTests
{
    private readonly List<Group> groups = [];
    private readonly TogetherQueue<string, Work> queue;

    public TogetherQueueTests() => queue = new(2, async (_, works) =>
    {
        var group = new Group(works);
        lock (groups) groups.Add(group);
        await group.End.Task;
        foreach (var work in works) work.Answer(works.Count);
    });

    [Fact]
    public async Task Add_OneAlone_IsDoneAtOnce()
    {
        var work = Add("a");
        (await BegunAsync(1)).End.SetResult();
        Assert.Equal(1, await work.Result);
    }

    [Fact]
    public async Task Add_WhileTwoGroupsAreSaved_WaitsAndGoesWithTheOthers()
    {
        Add("a");
        var first = await BegunAsync(1);
        Add("a");
        await BegunAsync(2);
        List<Work> later = [.. Enumerable.Range(0, 60).Select(_ => Add("a"))];
        first.End.SetResult();
        // so that the first of a crowd does not wait for all of it
        Assert.Equal(50, (await BegunAsync(3)).Works.Count);
        Assert.Equal(later.Take(50), groups[2].Works);
        groups[1].End.SetResult();
        Assert.Equal(later.Skip(50), (await BegunAsync(4)).Works);
    }

    [Fact]
    public async Task Add_OfAnotherKey_WaitsForNobody()
    {
        Add("a");
        await BegunAsync(1);
        Add("a");
        await BegunAsync(2);
        var (waiting, other) = (Add("a"), Add("b"));
        Assert.Equal([other], (await BegunAsync(3)).Works);
        Assert.False(waiting.Result.IsCompleted);
    }

    [Fact]
    public async Task Add_OnWhatIsBeingSaved_WaitsUntilItIs()
    {
        Add("a", on: 7);
        var first = await BegunAsync(1);
        var (same, other) = (Add("a", on: 7), Add("a", on: 8));
        Assert.Equal([other], (await BegunAsync(2)).Works);
        groups[1].End.SetResult();
        await other.Result;
        Assert.False(same.Result.IsCompleted);
        first.End.SetResult();
        Assert.Equal([same], (await BegunAsync(3)).Works);
    }

    [Fact]
    public async Task Fail_OfAGroup_FailsEachOfItAndNoOther()
    {
        var failing = Add("a");
        var first = await BegunAsync(1);
        Add("a");
        await BegunAsync(2);
        var later = Add("a");
        first.End.SetException(new InvalidOperationException("broken"));
        Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing.Result)).Message);
        (await BegunAsync(3)).End.SetResult();
        Assert.Equal(1, await later.Result);
    }

    private Work Add(string key, object? on = null)
    {
        var work = new Work(key, on);
        queue.Add(key, work);
        return work;
    }

    private async Task<Group> BegunAsync(int number)
    {
        for (var i = 0; i < 500; i++)
        {
            lock (groups)
                if (groups.Count >= number) return groups[number - 1];
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"Only {groups.Count} of {number} groups began.");
    }

    private sealed class Work(string key, object? on) : TogetherWork<int>
    {
        public string Key { get; } = key;

        public override object? Alone { get; } = on;
    }

    private sealed record Group(IReadOnlyList<Work> Works)
    {
        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
