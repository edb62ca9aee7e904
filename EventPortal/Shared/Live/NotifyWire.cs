using EventPortal.Shared.Data;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EventPortal.Shared.Live;

/// <summary>
/// LISTEN and NOTIFY over two connections of its own: a pool that an on-sale has emptied must not keep the words back, and a listening session
/// belongs to its listener.
/// </summary>
internal sealed class NotifyWire(DatabaseConnection database, IOptions<LiveOptions> options) : ILiveWire, IAsyncDisposable
{
    /// <summary>The sessions' application_name.</summary>
    internal const string ApplicationName = "EventPortal live";

    private const string Channel = "eventportal_live";

    // a line that died without a word is noticed within so many seconds
    private const int KeepAlive = 15;

    private NpgsqlConnection? sender;

    public async Task SendAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        if (sender is not { State: System.Data.ConnectionState.Open }) await OpenSenderAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, word) FROM unnest($2) word", sender)
        {
            Parameters = { new() { Value = Channel }, new() { Value = words.ToArray() } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task ListenAsync(Action open, Action<string> heard, CancellationToken cancellationToken)
    {
        await using var listener = new NpgsqlConnection(ConnectionString);
        listener.Notification += (_, e) => heard(e.Payload);
        await listener.OpenAsync(cancellationToken);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", listener)) await command.ExecuteNonQueryAsync(cancellationToken);
        open();
        while (true) await listener.WaitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => sender?.DisposeAsync() ?? ValueTask.CompletedTask;

    // read when first used: a private server has its port only once it runs
    private string ConnectionString => new NpgsqlConnectionStringBuilder(
        string.IsNullOrWhiteSpace(options.Value.ConnectionString) ? database.ConnectionString : options.Value.ConnectionString)
    { Pooling = false, KeepAlive = KeepAlive, ApplicationName = ApplicationName }.ConnectionString;

    private async Task OpenSenderAsync(CancellationToken cancellationToken)
    {
        if (sender is not null) await sender.DisposeAsync();
        sender = new NpgsqlConnection(ConnectionString);
        await sender.OpenAsync(cancellationToken);
    }
}
