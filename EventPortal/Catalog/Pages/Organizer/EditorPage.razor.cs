using System.Globalization;
using System.Text;
using System.Text.Json;
using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Live;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.Catalog.Pages.Organizer;

/// <summary>
/// The fields of an event on three pages. The browser sends what is typed (js/authoring.js) and keeps it until it is saved; values are drawn once
/// and never over what somebody is typing (docs/decisions/0032-editor.md).
/// </summary>
public sealed partial class EditorPage(EventEditor editor, EditorDesk desk, LiveChanges live, IJSRuntime js, NavigationManager navigation)
{
    // a form of texts has an end; whoever sends more is no editor of ours
    private const int MostTyped = 600_000;
    private readonly StringBuilder pieces = new();
    private EditorView? view;
    private OrganizationSummary? owner;
    private IReadOnlyList<ChecklistItem> checklist = [];
    private ElementReference root;
    private IJSObjectReference? module;
    private DotNetObjectReference<EditorPage>? self;
    private IDisposable? following;
    private int revision;
    private int told;
    private bool isLive;

    [Parameter]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public Guid EventId { get; set; }

    private EventDraft Stored => editor.Stored;

    private string Title => view is null ? T["Editor.Unknown"] : Stored.Form[EventFields.Title];

    private string Key => $"event-{EventId:N}";

    private EditorPart Part => navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0].Split('/')[^1] switch
    {
        "time" => EditorPart.Time,
        "rules" => EditorPart.Rules,
        _ => EditorPart.Basics,
    };

    private string SavedText => (editor.SavesItself, editor.Unsaved.Count, editor.SavedAt) switch
    {
        (true, 0, { } at) => T["Editor.Saved", PortalFormats.ClockTime(at, view?.Zone ?? Stored.Plan.Zone)],
        (_, > 0 and var count, _) => T["Editor.Unsaved", Words.Count(CultureInfo.CurrentUICulture, count, T["Editor.Fields"])],
        _ => "",
    };

    /// <summary>A part of what was typed; the first begins anew.</summary>
    [JSInvokable]
    public void Piece(int index, string text)
    {
        if (index == 0) pieces.Clear();
        if (pieces.Length + text.Length <= MostTyped) pieces.Append(text);
    }

    /// <summary>All parts are there.</summary>
    [JSInvokable]
    public async Task<TypedAnswer> Typed()
    {
        var typed = JsonSerializer.Deserialize<TypedEntries>(pieces.ToString(), JsonSerializerOptions.Web) ?? new(null, []);
        IReadOnlyList<string> saved = [];
        await TryAsync(() => DrawAsync(async () => saved = await editor.TypeAsync(typed.Entries, typed.Version, default), editor.Typed.With(typed.Entries)));
        StateHasChanged();
        return new(saved, Stored.Version);
    }

    public async ValueTask DisposeAsync()
    {
        following?.Dispose();
        self?.Dispose();
        if (module is null) return;
        try
        {
            await module.InvokeVoidAsync("stop", Key);
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // the page is gone; what was typed is in the browser
        }
    }

    protected override async Task OnInitializedAsync()
    {
        owner = await desk.OwnerAsync(OrganizationId, default);
        if (owner is null || !await editor.LoadAsync(EventId, default)) return;
        view = new(editor, editor.Typed, await desk.ListsAsync(OrganizationId, default), null) { Lessons = await desk.LessonsAsync(EventId, default) };
        await ReadAroundAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // the event may be read only after the first render has been drawn: the first one that shows it counts
        if (view is null || following is not null) return;
        following = live.Subscribe(CatalogTopics.Event(EventId), _ => InvokeAsync(ReloadAsync));
        module = await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/authoring.js"]);
        self = DotNetObjectReference.Create(this);
        var zone = await module.InvokeAsync<string>("keep", root, self, Key, Stored.Version);
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)) view = view with { Zone = found };
        isLive = true;
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        await TryAsync(() => DrawAsync(() => editor.RefreshAsync(default), editor.Typed));
        view = view! with { Lessons = await desk.LessonsAsync(EventId, default) };
        StateHasChanged();
    }

    private Task SaveAsync() => SettleAsync(() => editor.SaveAsync(default));

    private Task ForgetAsync() => SettleAsync(() =>
    {
        editor.Forget();
        return Task.CompletedTask;
    });

    private Task ChooseAsync(IReadOnlySet<string> mine) => SettleAsync(() => editor.ChooseAsync(mine, default));

    // after a word of the person: the inputs are drawn anew, the browser forgets what is settled
    private async Task SettleAsync(Func<Task> act)
    {
        await act();
        view = view! with { Shown = editor.Typed };
        revision++;
        await ReadAroundAsync();
        if (module is not null) await module.InvokeVoidAsync("settle", Key, editor.Unsaved, Stored.Version);
    }

    // only what the server itself changed goes into the inputs
    private async Task DrawAsync(Func<Task> act, EventForm typed)
    {
        await act();
        var changed = editor.Typed.DifferentFrom(typed);
        if (changed.Count > 0) view = view! with { Shown = view.Shown.Taking(changed, editor.Typed) };
        await ReadAroundAsync();
    }

    private async Task ReadAroundAsync()
    {
        checklist = await desk.ChecklistAsync(EventId, default);
        told = editor.WouldTell ? await desk.ToldAsync(EventId, default) : 0;
    }

    /// <param name="Version">The one that it was typed into, after a reload.</param>
    public sealed record TypedEntries(int? Version, Dictionary<string, string> Entries);

    public sealed record TypedAnswer(IReadOnlyList<string> Saved, int Version);
}
