namespace EventPortal.Media.Storage;

/// <summary>An object of S3 as a stream that can seek: the bytes are asked for from where the first read begins.</summary>
internal sealed class S3ReadStream(long length, Func<long, CancellationToken, Task<HttpResponseMessage>> open) : Stream
{
    private HttpResponseMessage? answer;
    private Stream? body;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.Length == 0) return 0;
        if (body is null)
        {
            answer = await open(position, cancellationToken);
            body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        }
        var read = await body.ReadAsync(buffer, cancellationToken);
        position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously: the bytes come over the network.");

    public override long Seek(long offset, SeekOrigin origin)
    {
        var wanted = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => position + offset, _ => length + offset };
        if (wanted != position) Close(wanted);
        return position;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Close(position);
        base.Dispose(disposing);
    }

    private void Close(long next)
    {
        answer?.Dispose();
        (answer, body, position) = (null, null, next);
    }
}
