using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Authoring;

/// <summary>
/// One open editor: what is stored, what is typed, what is wrong with it. A draft is saved by itself; what the public sees is saved on a word
/// (docs/decisions/0032-editor.md).
/// </summary>
public sealed class EventEditor(EventAuthoring authoring, TimeProvider time)
{
    // one page calls from its inputs and from what others announce: a save that waits for the database is not interrupted by its own news
    private Task last = Task.CompletedTask;
    private static readonly FieldProblem Taken = new("Problem.SlugTaken");

    // what the fields were when they were last saved, as typed; a stored phone number reads differently
    private EventForm saved = null!;

    /// <summary>The event as it is stored, as far as this editor knows.</summary>
    public EventDraft Stored { get; private set; } = null!;

    /// <summary>As typed, good or bad.</summary>
    public EventForm Typed { get; private set; } = null!;

    public IReadOnlyDictionary<string, FieldProblem> Problems { get; private set; } = new Dictionary<string, FieldProblem>();

    /// <summary>Somebody saved first: their version waits for a choice. Nothing is saved until then.</summary>
    public Overtaking? Overtaken { get; private set; }

    /// <summary>A start that is moved here takes the lessons with it.</summary>
    public bool LessonsFollow { get; set; } = true;

    /// <summary>When it was last saved from here.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Fields that are typed and not saved, the bad ones among them.</summary>
    public IReadOnlyList<string> Unsaved => Typed.DifferentFrom(saved);

    /// <summary>Unsaved fields that could be saved now.</summary>
    public IReadOnlyList<string> Savable => EventFormReading.Savable(Typed, saved, Problems.Keys).DifferentFrom(saved);

    public bool SavesItself => Stored.Status is EventStatus.Draft;

    /// <summary>Saving now would tell participants of a new time or place.</summary>
    public bool WouldTell => Stored.Status is EventStatus.Published && Savable.Any(EventFields.Announced.Contains);

    /// <summary>The plan as it would be saved.</summary>
    public EventPlan Planned => EventFormReading.Read(EventFormReading.Savable(Typed, saved, Problems.Keys)).Edit is { } edit
        ? new(edit.Schedule.StartsAt, edit.Schedule.EndsAt, edit.Schedule.TimeZone, edit.Content.Format, edit.Content.City, edit.Content.Address)
        : Stored.Plan;

    /// <returns>False: the organization has no such event.</returns>
    public async Task<bool> LoadAsync(Guid eventId, CancellationToken cancellationToken)
    {
        if (await authoring.FindAsync(eventId, cancellationToken) is not { } found) return false;
        (Stored, saved, Typed, SavedAt) = (found, found.Form, found.Form, found.UpdatedAt);
        return true;
    }

    /// <summary>Takes what was typed; saves what it may.</summary>
    /// <param name="version">The version that it was typed into, when a browser kept it over a reload; null: the present one.</param>
    /// <returns>Which of the fields are saved now.</returns>
    public async Task<IReadOnlyList<string>> TypeAsync(IReadOnlyDictionary<string, string> entries, int? version, CancellationToken cancellationToken)
    {
        await InTurnAsync(() => TakeInAsync(entries, version, cancellationToken));
        return [.. entries.Keys.Where(f => Typed[f] == saved[f])];
    }

    /// <summary>Saves all that can be; refused fields stay as typed.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) => InTurnAsync(() => SaveNowAsync(cancellationToken));

    /// <summary>Another page or person changed the event: their fields come in at once where nothing was typed, else a choice is asked for.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => InTurnAsync(() => LookAsync(cancellationToken));

    /// <summary>Ends the comparison: of each field that differs the chosen value, saved over what they have.</summary>
    /// <param name="mine">Fields of which one's own version is wanted; of the others theirs.</param>
    public Task ChooseAsync(IReadOnlySet<string> mine, CancellationToken cancellationToken) => InTurnAsync(() => SettleAsync(mine, cancellationToken));

    /// <summary>Gives up what is typed and not saved.</summary>
    public void Forget() => (Typed, Problems) = (saved, new Dictionary<string, FieldProblem>());

    private Task InTurnAsync(Func<Task> act) => last = AfterAsync(last, act);

    private static async Task AfterAsync(Task before, Func<Task> act)
    {
        // what went wrong there its own caller was told
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await act();
    }

    private async Task TakeInAsync(IReadOnlyDictionary<string, string> entries, int? version, CancellationToken cancellationToken)
    {
        var before = Typed;
        Typed = Typed.With(entries);
        if (entries.ContainsKey(EventFields.Title) && !entries.ContainsKey(EventFields.Slug)) await FollowTitleAsync(before, cancellationToken);
        await CheckAsync(cancellationToken);
        if (Overtaken is not null) Overtaken = Overtaken with { Mine = Typed };
        if (version is { } kept && kept != Stored.Version && Unsaved.Count > 0) Overtaken ??= new(Stored, null, Typed, saved);
        else if (SavesItself) await SaveNowAsync(cancellationToken);
    }

    private async Task SaveNowAsync(CancellationToken cancellationToken)
    {
        if (Overtaken is not null || Savable.Count == 0) return;
        var next = EventFormReading.Savable(Typed, saved, Problems.Keys);
        try
        {
            await HandleAsync(await authoring.SaveAsync(Stored.Id, Stored.Version, next, LessonsFollow, cancellationToken), next, cancellationToken);
        }
        catch (DomainException e) when (e.Error == CatalogErrors.SlugTaken)
        {
            Problems = new Dictionary<string, FieldProblem>(Problems) { [EventFields.Slug] = Taken };
            await SaveNowAsync(cancellationToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await authoring.FindAsync(Stored.Id, cancellationToken) is not { } now || now.Version == Stored.Version) return;
        if (Overtaken is not null) Overtaken = Overtaken with { Theirs = now };
        else Take(now);
    }

    private async Task SettleAsync(IReadOnlySet<string> mine, CancellationToken cancellationToken)
    {
        if (Overtaken is not { } ended) return;
        var theirs = ended.Differing.Where(f => !mine.Contains(f));
        (Overtaken, Typed) = (null, Typed.Taking(theirs, ended.Theirs.Form));
        (Stored, saved) = (ended.Theirs, ended.Theirs.Form);
        await CheckAsync(cancellationToken);
        await SaveNowAsync(cancellationToken);
    }

    private async Task HandleAsync(SaveOutcome outcome, EventForm next, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved(var now):
                (Stored, saved, SavedAt) = (now, next, time.GetUtcNow());
                break;
            case SaveOutcome.Overtaken(var theirs, var by) when theirs.Form.DifferentFrom(Stored.Form).Count > 0:
                Overtaken = new(theirs, by, Typed, Stored.Form);
                break;
            case SaveOutcome.Overtaken(var theirs, _):
                // a ticket or a speaker was changed, nothing of the editor's
                Stored = theirs;
                await SaveNowAsync(cancellationToken);
                break;
        }
    }

    private void Take(EventDraft now)
    {
        var changed = now.Form.DifferentFrom(Stored.Form);
        if (changed.Intersect(Unsaved).Any())
        {
            Overtaken = new(now, null, Typed, Stored.Form);
            return;
        }
        (Typed, saved, Stored) = (Typed.Taking(changed, now.Form), saved.Taking(changed, now.Form), now);
    }

    // the address follows the title of an event that nobody has seen, until somebody writes an address
    private async Task FollowTitleAsync(EventForm before, CancellationToken cancellationToken)
    {
        var old = Transliteration.ToSlug(before[EventFields.Title], 88);
        var follows = !Stored.WasPublic && (before[EventFields.Slug] == old || before[EventFields.Slug].StartsWith(old + "-", StringComparison.Ordinal));
        if (follows && Typed[EventFields.Title].Trim().Length is > 0 and <= 255)
            Typed = Typed.With(EventFields.Slug, await authoring.FreeSlugAsync(Typed[EventFields.Title], Stored.Id, cancellationToken));
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        var problems = new Dictionary<string, FieldProblem>(EventFormReading.Read(Typed).Problems);
        var slug = Typed[EventFields.Slug];
        if (slug != saved[EventFields.Slug] && !problems.ContainsKey(EventFields.Slug) && !await authoring.IsSlugFreeAsync(slug, Stored.Id, cancellationToken))
            problems[EventFields.Slug] = Taken;
        if (Stored.Status is EventStatus.Published) CheckAhead(problems);
        Problems = problems;
    }

    // nothing is published in the past
    private void CheckAhead(Dictionary<string, FieldProblem> problems)
    {
        foreach (var field in new[] { EventFields.StartsAt, EventFields.EndsAt })
            if (Typed[field] != saved[field] && EventFormReading.MomentOf(Typed, field) is { } at && at <= time.GetUtcNow()) problems.TryAdd(field, new("Problem.Past"));
    }
}

/// <summary>Two versions of an event side by side.</summary>
/// <param name="Theirs">Stored now.</param>
/// <param name="By">Who saved it, when it is known.</param>
/// <param name="Mine">Typed here.</param>
/// <param name="Base">What both began with.</param>
public sealed record Overtaking(EventDraft Theirs, string? By, EventForm Mine, EventForm Base)
{
    /// <summary>The fields to choose between.</summary>
    public IReadOnlyList<string> Differing => Mine.DifferentFrom(Theirs.Form);

    /// <summary>Where to begin: what was typed here is one's own, the rest is theirs.</summary>
    public IReadOnlySet<string> Proposed => Differing.Where(f => Mine[f] != Base[f]).ToHashSet(StringComparer.Ordinal);
}
