namespace EventPortal.Shared.Data.PrivateServer;

/// <summary>Which portals use the private server: one locked file each, so a killed portal counts no longer. Read and change under the start lock.</summary>
internal sealed class ServerUsage(string folder) : IDisposable
{
    private FileStream? own;

    internal void Join()
    {
        own ??= FileLock.TryTake(Path.Combine(folder, $"{Environment.ProcessId}-{Guid.CreateVersion7():N}"))
            ?? throw new StartRefusedException($"{folder} cannot be written.");
    }

    /// <summary>Gives the own place back; true when nobody else has one.</summary>
    internal bool Leave()
    {
        if (own is null) return false;
        var path = own.Name;
        own.Dispose();
        own = null;
        File.Delete(path);
        return !Directory.EnumerateFiles(folder).ToList().Exists(IsInUse);
    }

    public void Dispose() => own?.Dispose();

    private static bool IsInUse(string path)
    {
        using var taken = FileLock.TryTake(path);
        if (taken is null) return true;
        File.Delete(path);
        return false;
    }
}
