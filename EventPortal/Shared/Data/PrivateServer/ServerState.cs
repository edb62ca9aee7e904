using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;

namespace EventPortal.Shared.Data.PrivateServer;

/// <summary>How to reach the private server; kept beside it in a file that only the portal's OS user can read.</summary>
internal sealed record ServerState(int Port, string Password)
{
    internal const string UserName = "portal";

    internal static ServerState Create() => new(FreePort(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));

    internal static ServerState? Load(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ServerState>(File.ReadAllText(path)) : null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StartRefusedException($"{path} belongs to another OS user: remove the folder, or set Database:ConnectionString.", e);
        }
    }

    internal ServerState Save(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, this);
        return this;
    }

    internal string ConnectionString(string database, int maxPoolSize) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = Port, Username = UserName, Password = Password, Database = database, MaxPoolSize = maxPoolSize,
        IncludeErrorDetail = false,
    }.ConnectionString;

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
