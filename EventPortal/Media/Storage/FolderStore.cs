using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace EventPortal.Media.Storage;

/// <summary>A folder. A file is written beside its place, flushed to the disk and renamed, so it is whole whenever it is there.</summary>
internal sealed partial class FolderStore(IOptions<MediaOptions> options, IHostEnvironment host) : IFileStore
{
    private const string Unfinished = ".part";

    private readonly string root = Path.GetFullPath(options.Value.Folder, Base(host.ContentRootPath));

    public async Task WriteAsync(string key, Stream content, string contentType, CancellationToken cancellationToken)
    {
        var place = PlaceOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var draft = $"{place}.{Guid.CreateVersion7():N}{Unfinished}";
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, place, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PlaceOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var place = PlaceOf(key);
        if (File.Exists(place)) File.Delete(place);
        try
        {
            // the folder of one upload, with its last file
            Directory.Delete(Path.GetDirectoryName(place)!);
        }
        catch (IOException)
        {
            // not empty, or gone already
        }
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Directory.Exists(root)) yield break;
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new(Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), new DateTimeOffset(file.LastWriteTimeUtc));
        }
        await Task.CompletedTask;
    }

    // beside the project in a checkout, as the private PostgreSQL
    private static string Base(string contentRoot) =>
        Directory.GetParent(Path.TrimEndingDirectorySeparator(contentRoot))?.FullName is { } parent && File.Exists(Path.Combine(parent, "EventPortal.sln")) ? parent : contentRoot;

    private string PlaceOf(string key) => Keys().IsMatch(key) ? Path.Combine(root, key) : throw new ArgumentException($"'{key}' is no key of a file.", nameof(key));

    [GeneratedRegex(@"^[a-z0-9-]+(/[a-z0-9-]+)*(\.[a-z0-9]+){0,3}\z", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Keys();
}
