using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EventPortal.Tests.Support;

/// <summary>A mail server of a few lines: takes every letter, or refuses recipients as told.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<SmtpSinkLetter> letters = new();
    private readonly Task accepting;

    public SmtpSink()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Reply to RCPT instead of 250, for example "550 5.1.1 No such user".</summary>
    public string? Refusal { get; set; }

    public int Refused { get; private set; }

    public IReadOnlyList<SmtpSinkLetter> Letters => [.. letters];

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = ServeAsync(client);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var recipients = new List<string>();
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb is "DATA") letters.Enqueue(new SmtpSinkLetter(await ReadDataAsync(reader, writer), [.. recipients]));
            if (verb is "RCPT" && Refusal is null) recipients.Add(line[(line.IndexOf('<') + 1)..line.IndexOf('>')]);
            if (verb is "RCPT" && Refusal is not null) Refused++;
            await writer.WriteLineAsync(verb switch
            {
                "RCPT" when Refusal is { } refusal => refusal,
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (verb is "QUIT") return;
        }
    }

    private async Task<string> ReadDataAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line and not ".")
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        return data.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }
}

public sealed record SmtpSinkLetter(string Raw, IReadOnlyList<string> Recipients)
{
    public MimePart Mime { get; } = MimePart.Parse(Raw);
}
