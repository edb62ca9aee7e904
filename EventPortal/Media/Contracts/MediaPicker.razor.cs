using EventPortal.Media.Library;
using EventPortal.Media.Uploads;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.Media.Contracts;

/// <summary>
/// Takes one file: dropped, chosen, pasted or photographed; a picture is cut to the shape of its purpose, with pointer or keyboard. Needs an interactive page. What
/// was taken is only put to use when the page that owns it saves (<see cref="IMediaLibrary.ReplaceAsync"/>).
/// <code>&lt;MediaPicker Label="…" Purpose="MediaPurpose.Cover" OrganizationId="OrganizationId" @bind-Value="cover" AskAlt="true" @bind-Alt="alt" /&gt;</code>
/// </summary>
public sealed partial class MediaPicker(IJSRuntime js) : IAsyncDisposable
{
    private const int LongSide = 640;

    private readonly string ownId = $"pick-{Interlocked.Increment(ref count)}";
    private static int count;
    private ElementReference root;
    private IJSObjectReference? module;
    private IJSObjectReference? hands;
    private DotNetObjectReference<MediaPicker>? self;
    private PickState? doing;
    private Guid pending;
    private Guid? named;
    private string chosenName = "";
    private string? shownName;
    private string? refused;
    private string? said;
    private bool startsCropping;

    [Inject]
    internal UploadService Uploads { get; private set; } = null!;

    [Inject]
    internal IMediaLibrary Library { get; private set; } = null!;

    [Inject]
    internal ErrorTexts ErrorTexts { get; private set; } = null!;

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public MediaPurpose Purpose { get; set; }

    /// <summary>Whose file it is; null: the reader's own picture (<see cref="MediaPurpose.Avatar"/>).</summary>
    [Parameter]
    public Guid? OrganizationId { get; set; }

    /// <summary>The file that stands here; a new one is seen by its uploader only until it is put to use.</summary>
    [Parameter]
    public Guid? Value { get; set; }

    [Parameter]
    public EventCallback<Guid?> ValueChanged { get; set; }

    /// <summary>Asks what the picture shows.</summary>
    [Parameter]
    public bool AskAlt { get; set; }

    [Parameter]
    public string? Alt { get; set; }

    [Parameter]
    public EventCallback<string?> AltChanged { get; set; }

    [Parameter]
    public string? AltError { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public bool Removable { get; set; } = true;

    /// <summary>What the owner has against the file.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Of the input, for links of an error summary.</summary>
    [Parameter]
    public string? Id { get; set; }

    private PickState State => doing ?? (Value is null ? PickState.Empty : PickState.Chosen);

    private bool IsBusy => State is PickState.Cropping or PickState.Sending;

    private string InputId => Id ?? ownId;

    private MediaRules Rules => MediaRules.Of(Purpose);

    private (int Width, int Height) Frame => Rules.Ratio >= 1 ? (LongSide, (int)Math.Round(LongSide / Rules.Ratio)) : ((int)Math.Round(LongSide * Rules.Ratio), LongSide);

    private string ShapeCss => Purpose is MediaPurpose.Cover ? "pick-wide" : "pick-small";

    private string Accept => Rules.IsDocument ? ".pdf,.docx,application/pdf" : "image/jpeg,image/png,image/webp,image/gif";

    private string Hint => Rules.IsDocument ? Loc["Pick.Hint.Document"] : Loc["Pick.Hint.Image", Rules.LeastWidth, Rules.LeastHeight];

    /// <summary>A file was taken and is what it should be.</summary>
    [JSInvokable]
    public Task ChosenAsync(string name) => ShowAsync(async () =>
    {
        (chosenName, refused, said) = (name, null, null);
        (doing, startsCropping) = (PickState.Cropping, !Rules.IsDocument);
        if (Rules.IsDocument) await SendAsync();
    });

    /// <param name="code">Of <see cref="MediaErrors"/>, without the slice; null: <paramref name="text"/> is the server's.</param>
    [JSInvokable]
    public Task RefusedAsync(string? code, string? text) => ShowAsync(() =>
    {
        (doing, said) = (null, null);
        refused = text ?? ErrorTexts.Of(new DomainError("Media." + code), Rules.LeastWidth, Rules.LeastHeight);
        return Task.CompletedTask;
    });

    [JSInvokable]
    public Task BrokeAsync() => ShowAsync(() =>
    {
        doing = PickState.Failed;
        return Task.CompletedTask;
    });

    [JSInvokable]
    public Task SentAsync() => ShowAsync(async () =>
    {
        (doing, Value, named, shownName, said) = (null, pending, pending, chosenName, Loc["Pick.Sent"].Value);
        await ValueChanged.InvokeAsync(pending);
    });

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (hands is not null)
            {
                await hands.InvokeVoidAsync("release");
                await hands.DisposeAsync();
            }
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its module with it.
        }
        self?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!Rules.IsDocument || Value is not { } id || named == id) return;
        named = id;
        shownName = (await Library.FindAsync([id], default)).GetValueOrDefault(id)?.FileName;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            module = await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/media.js"]);
            self = DotNetObjectReference.Create(this);
            hands = await module.InvokeAsync<IJSObjectReference>("wire", root, self, PickRules.Of(Rules));
        }
        if (!startsCropping || hands is null) return;
        startsCropping = false;
        await hands.InvokeVoidAsync("crop");
    }

    private async Task SendAsync()
    {
        try
        {
            string ticket;
            (pending, ticket) = await Uploads.BeginAsync(Purpose, OrganizationId, chosenName, default);
            (doing, refused) = (PickState.Sending, null);
            await hands!.InvokeVoidAsync("send", ticket);
        }
        catch (DomainException e)
        {
            (doing, refused) = (null, ErrorTexts.Of(e));
        }
    }

    private async Task RetryAsync()
    {
        doing = PickState.Sending;
        await hands!.InvokeVoidAsync("retry");
    }

    private async Task CancelAsync()
    {
        (doing, said) = (null, null);
        await hands!.InvokeVoidAsync("cancel");
    }

    private async Task RecropAsync()
    {
        refused = null;
        await hands!.InvokeVoidAsync("take", MediaUrls.Original(Value!.Value), shownName ?? "picture");
    }

    private async Task RemoveAsync()
    {
        (Value, refused, said) = (null, null, Loc["Pick.Removed"].Value);
        await ValueChanged.InvokeAsync(null);
    }

    private Task ShowAsync(Func<Task> act) => InvokeAsync(async () =>
    {
        await act();
        StateHasChanged();
    });
}
