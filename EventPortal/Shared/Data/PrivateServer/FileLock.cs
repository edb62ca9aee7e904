using System.Diagnostics;

namespace EventPortal.Shared.Data.PrivateServer;

/// <summary>A lock between processes that the kernel lets go of when its holder dies, however it dies.</summary>
internal static class FileLock
{
    internal static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException)
        {
            return null;
        }
    }

    internal static async Task<FileStream> TakeAsync(string path, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (TryTake(path) is { } taken) return taken;
            if (watch.Elapsed > atMost) throw new StartRefusedException($"Another portal has held {path} for {atMost.TotalSeconds:0} s; stop it or remove the file.");
            await Task.Delay(100, cancellationToken);
        }
    }
}
