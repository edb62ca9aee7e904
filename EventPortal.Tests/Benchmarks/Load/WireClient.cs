using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EventPortal.Tests.Benchmarks.Load;

/// <summary>
/// One kept-alive HTTP/1.1 connection that costs its process next to nothing, so that on a machine shared with the server the server is what is measured.
/// Reads answers with a length or in chunks, whole; knows no redirects and no cookies.
/// </summary>
internal sealed class WireClient(Uri address) : IDisposable
{
    private byte[] input = new byte[32 * 1024];
    private byte[] body = new byte[32 * 1024];
    private Socket? socket;
    private string head = "";
    private int start;
    private int end;

    /// <summary>Bytes of the last answer's body, as they came (compressed ones stay so).</summary>
    public int BodyLength { get; private set; }

    public ReadOnlyMemory<byte> Body => body.AsMemory(0, BodyLength);

    public string Text => Encoding.UTF8.GetString(body, 0, BodyLength);

    /// <summary>A request with a host; <paramref name="headers"/> as lines with \r\n at their ends.</summary>
    public static byte[] Request(Uri address, string method, string path, string headers = "", string? content = null, string type = "application/x-www-form-urlencoded")
    {
        var length = content is null ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(content)}\r\n");
        return Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}{length}\r\n{content}");
    }

    /// <returns>The status.</returns>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        if (socket is null) await ConnectAsync(cancellationToken);
        for (var sent = 0; sent < request.Length;) sent += await socket!.SendAsync(request[sent..], cancellationToken);
        await ReadHeadAsync(cancellationToken);
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        BodyLength = 0;
        if (Header("Content-Length") is { } length) await TakeAsync(int.Parse(length, CultureInfo.InvariantCulture), cancellationToken);
        else if (Header("Transfer-Encoding") is not null) await ReadChunksAsync(cancellationToken);
        if (Header("Connection") is "close") Dispose();
        return status;
    }

    /// <summary>First header of the name in the last answer.</summary>
    public string? Header(string name)
    {
        for (var at = 0; (at = head.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
        {
            if (head[at - 1] != '\n' || head[at + name.Length] != ':') continue;
            var from = at + name.Length + 1;
            return head[from..head.IndexOf('\r', from)].Trim();
        }
        return null;
    }

    public void Dispose()
    {
        socket?.Dispose();
        (socket, start, end) = (null, 0, 0);
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
    }

    private async Task ReadHeadAsync(CancellationToken cancellationToken)
    {
        int length;
        while ((length = input.AsSpan(start, end - start).IndexOf("\r\n\r\n"u8)) < 0) await FillAsync(cancellationToken);
        head = Encoding.Latin1.GetString(input, start, length + 2);
        start += length + 4;
    }

    private async Task ReadChunksAsync(CancellationToken cancellationToken)
    {
        for (var size = -1; size != 0;)
        {
            int line;
            while ((line = input.AsSpan(start, end - start).IndexOf("\r\n"u8)) < 0) await FillAsync(cancellationToken);
            size = int.Parse(Encoding.ASCII.GetString(input, start, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            start += line + 2;
            await TakeAsync(size, cancellationToken);
            while (end - start < 2) await FillAsync(cancellationToken);
            start += 2;
        }
    }

    private async Task TakeAsync(int count, CancellationToken cancellationToken)
    {
        if (body.Length < BodyLength + count) Array.Resize(ref body, Math.Max(body.Length * 2, BodyLength + count));
        while (count > 0)
        {
            if (start == end) await FillAsync(cancellationToken);
            var some = Math.Min(count, end - start);
            input.AsSpan(start, some).CopyTo(body.AsSpan(BodyLength));
            (start, BodyLength, count) = (start + some, BodyLength + some, count - some);
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (start == end) (start, end) = (0, 0);
        else if (end == input.Length)
        {
            input.AsSpan(start, end - start).CopyTo(input);
            (start, end) = (0, end - start);
        }
        if (end == input.Length) Array.Resize(ref input, input.Length * 2);
        var read = await socket!.ReceiveAsync(input.AsMemory(end), cancellationToken);
        if (read == 0) throw new IOException($"The server hung up after: {head}");
        end += read;
    }
}
