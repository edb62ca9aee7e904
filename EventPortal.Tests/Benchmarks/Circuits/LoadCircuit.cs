using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using EventPortal.Tests.Benchmarks.Load;

namespace EventPortal.Tests.Benchmarks.Circuits;

/// <summary>
/// A browser with an open page, as far as the server can tell: negotiates, begins the circuit with the page's components, acknowledges what is rendered,
/// answers calls of scripts, and clicks.
/// </summary>
internal sealed class LoadCircuit(Uri address, CircuitPage page, HttpMessageInvoker http) : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<long> steppers = [];
    private byte[] buffer = new byte[2048];
    private TaskCompletionSource? clicked;
    private Task reading = Task.CompletedTask;
    private long interop;
    private int filled;
    private int clicks;

    public bool CanBeClicked
    {
        get
        {
            lock (steppers) return interop > 0 && steppers.Count > 0;
        }
    }

    public bool IsCart => page.Cookie is not null;

    /// <summary>Why the server ended it; null: it lives.</summary>
    public string? Fault { get; private set; }

    public async Task StartAsync(WireClient client, CancellationToken cancellationToken)
    {
        await client.SendAsync(WireClient.Request(address, "POST", "/_blazor/negotiate?negotiateVersion=1", Cookies, ""), cancellationToken);
        using var negotiated = JsonDocument.Parse(client.Text);
        var token = negotiated.RootElement.GetProperty("connectionToken").GetString()!;
        if (page.Cookie is { } cookie) socket.Options.SetRequestHeader("Cookie", cookie);
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor", Query = "id=" + Uri.EscapeDataString(token) }.Uri, http, cancellationToken);
        await SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        // the answer is "{}" and the separator
        while (filled == 0 || buffer[filled - 1] != 0x1e) filled += (await socket.ReceiveAsync(buffer.AsMemory(filled), cancellationToken)).Count;
        filled = 0;
        reading = ReadAsync();
        var root = address.ToString();
        await SendAsync(BlazorPack.Invocation("0", "StartCircuit", root, new Uri(address, page.Path).ToString(), "[]", page.State));
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
    }

    /// <summary>Clicks, and waits until the server has rendered what follows and said so.</summary>
    public async Task<TimeSpan> ClickAsync(CancellationToken cancellationToken)
    {
        long handler;
        // up, then down: the quantity stays near where it was
        lock (steppers) handler = steppers[^(1 + clicks++ % 2)];
        var answer = clicked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var from = Stopwatch.GetTimestamp();
        await SendAsync(BlazorPack.Invocation(
            null, "BeginInvokeDotNetFromJS", "1", null, "DispatchEventAsync", interop,
            $"[{{\"eventHandlerId\":{handler},\"eventName\":\"click\",\"eventFieldInfo\":null}},{{\"type\":\"click\",\"detail\":1,\"button\":0}}]"));
        await answer.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
        return Stopwatch.GetElapsedTime(from);
    }

    public Task PingAsync() => SendAsync(BlazorPack.Ping);

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
        sending.Dispose();
    }

    private string Cookies => page.Cookie is { } cookie ? $"Cookie: {cookie}\r\n" : "";

    private async Task ReadAsync()
    {
        try
        {
            while (true)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                var received = await socket.ReceiveAsync(buffer.AsMemory(filled), default);
                if (received.MessageType is WebSocketMessageType.Close) break;
                filled += received.Count;
                foreach (var answer in TakeMessages()) await SendAsync(answer);
            }
            Fault ??= "the server closed it";
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            Fault ??= e.Message;
        }
        begun.TrySetException(new IOException($"{page.Path}: {Fault}"));
        clicked?.TrySetException(new IOException($"{page.Path}: {Fault}"));
    }

    private List<byte[]> TakeMessages()
    {
        var answers = new List<byte[]>();
        var at = 0;
        while (BlazorPackReader.TryTake(buffer.AsSpan(at, filled - at), out var message, out var used))
        {
            Handle(message, answers);
            at += used;
        }
        buffer.AsSpan(at, filled - at).CopyTo(buffer);
        filled -= at;
        return answers;
    }

    private void Handle(ReadOnlySpan<byte> message, List<byte[]> answers)
    {
        var reader = new BlazorPackReader(message);
        reader.ReadArray();
        switch (reader.ReadNumber())
        {
            case 1:
                reader.SkipHeaders();
                reader.ReadBytes();
                var target = reader.ReadText();
                reader.ReadArray();
                Called(target!, reader, answers);
                break;
            // StartCircuit is answered: now the components, with what they knew when they were prerendered
            case 3:
                answers.Add(BlazorPack.Invocation(null, "UpdateRootComponents", page.Operations, page.State));
                break;
            case 7:
                Fault = reader.ReadText() ?? "closed";
                break;
            default:
                break;
        }
    }

    private void Called(string target, BlazorPackReader reader, List<byte[]> answers)
    {
        switch (target)
        {
            case "JS.RenderBatch":
                var batch = reader.ReadNumber();
                lock (steppers)
                {
                    var found = new List<long>();
                    new RenderBatch(reader.ReadBytes()).CollectSteppers(found);
                    if (found.Count >= 2)
                    {
                        steppers.Clear();
                        steppers.AddRange(found);
                    }
                }
                answers.Add(BlazorPack.Invocation(null, "OnRenderCompleted", batch, null));
                break;
            case "JS.EndUpdateRootComponents":
                begun.TrySetResult();
                break;
            case "JS.BeginInvokeJS":
                var (handle, name, arguments) = (reader.ReadNumber(), reader.ReadText(), reader.ReadText());
                if (name == "Blazor._internal.attachWebRendererInterop") interop = InteropOf(arguments!);
                if (handle != 0) answers.Add(BlazorPack.Invocation(null, "EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{(name == "import" ? "{\"__jsObjectId\":1}" : "null")}]"));
                break;
            case "JS.EndInvokeDotNet":
                reader.ReadText();
                if (reader.ReadFlag()) clicked?.TrySetResult();
                else clicked?.TrySetException(new InvalidOperationException("The click failed."));
                break;
            case "JS.Error":
                Fault = reader.ReadText();
                break;
            default:
                break;
        }
    }

    // [renderer, {"__dotNetObject": n}, …]
    private static long InteropOf(string arguments)
    {
        using var json = JsonDocument.Parse(arguments);
        return json.RootElement[1].GetProperty("__dotNetObject").GetInt64();
    }

    private async Task SendAsync(byte[] message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, default);
        }
        finally
        {
            sending.Release();
        }
    }
}
