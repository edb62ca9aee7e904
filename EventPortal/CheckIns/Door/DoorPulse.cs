using EventPortal.CheckIns.Access;
using EventPortal.Shared.Live;
using Microsoft.Extensions.Options;

namespace EventPortal.CheckIns.Door;

/// <summary>
/// What moves an open door by itself: entries at other doors, passes that are revoked, a slow look whether its keeper may still stand here, and
/// the verdict that closes itself.
/// </summary>
public sealed class DoorPulse(LiveReadings<DoorKey, DoorState> doors, LiveChanges live, TimeProvider time, IOptions<CheckInsOptions> options) : IDisposable
{
    private readonly List<IDisposable> following = [];
    private ITimer? once;

    /// <param name="lessonId">Of the door, where lessons are entered separately.</param>
    /// <param name="check">Whether the keeper may stay.</param>
    public void Start(DoorSession session, Guid? lessonId, Action<DoorState> show, Func<Task> check)
    {
        var every = TimeSpan.FromSeconds(options.Value.RefreshSeconds);
        following.Add(doors.Follow(DoorKey.Of(session, lessonId), show));
        following.Add(live.Subscribe(CheckInTopics.Passes(session.EventId), _ => check()));
        following.Add(time.CreateTimer(_ => _ = check(), null, every, every));
    }

    /// <summary>The last request counts.</summary>
    public void Once(TimeSpan after, Func<Task> act)
    {
        once?.Dispose();
        once = time.CreateTimer(_ => _ = act(), null, after, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        foreach (var one in following) one.Dispose();
        once?.Dispose();
    }
}
