using System.Buffers;
using EventPortal.Media.Library;
using EventPortal.Shared.Domain;

namespace EventPortal.Media.Uploads;

/// <summary>Reads a body of bounded length: pictures into memory, documents into a temporary file that goes with its stream.</summary>
internal sealed class UploadBodies
{
    private const int Piece = 64 * 1024;

    public async Task<Stream> ReadAsync(Stream body, MediaRules rules, CancellationToken cancellationToken)
    {
        Stream kept = rules.IsDocument ? Temporary() : new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (await body.ReadAsync(buffer.AsMemory(0, Piece), cancellationToken) is > 0 and var read)
            {
                Guard.That(kept.Length + read <= rules.MostBytes, rules.TooLarge);
                await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            return kept;
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Piece,
        FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
