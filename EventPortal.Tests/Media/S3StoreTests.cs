using System.Net.Http.Headers;
using EventPortal.Media;
using EventPortal.Media.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EventPortal.Tests.Media;

public sealed class S3StoreTests
{
    private static readonly byte[] Text = [.. Enumerable.Range(0, 5000).Select(i => (byte)i)];

    [Fact]
    public void Sign_TheExampleOfAws_IsTheirSignature()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://examplebucket.s3.amazonaws.com/test.txt");
        request.Headers.Range = new RangeHeaderValue(0, 9);
        new S3Signer("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1")
            .Sign(request, S3Signer.EmptyHash, new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero));
        Assert.EndsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41", request.Headers.GetValues("Authorization").Single());
    }

    [Fact]
    public async Task WriteOpenDelete_AnObject_DoWhatTheySay()
    {
        await using var s3 = await FakeS3.StartAsync();
        var store = Store(s3);
        await store.WriteAsync("0198/small-1.jpg", new MemoryStream(Text), "image/jpeg", default);
        Assert.Equal("image/jpeg", s3.Objects["portal/0198/small-1.jpg"].Type);
        Assert.Equal(Text, await ReadAsync(store, "0198/small-1.jpg"));
        await store.DeleteAsync("0198/small-1.jpg", default);
        await store.DeleteAsync("0198/small-1.jpg", default);
        Assert.Null(await store.OpenAsync("0198/small-1.jpg", default));
    }

    [Fact]
    public async Task OpenAsync_FromTheMiddle_AsksForARange()
    {
        await using var s3 = await FakeS3.StartAsync();
        var store = Store(s3);
        await store.WriteAsync("a/b.pdf", new MemoryStream(Text), "application/pdf", default);
        await using var stream = await store.OpenAsync("a/b.pdf", default);
        stream!.Position = 4990;
        var rest = new byte[10];
        await stream.ReadExactlyAsync(rest);
        Assert.Equal(Text[4990..], rest);
        Assert.Equal(["bytes=4990-"], s3.Ranges);
    }

    [Fact]
    public async Task ListAsync_SeveralPages_NamesEverything()
    {
        await using var s3 = await FakeS3.StartAsync();
        var store = Store(s3);
        s3.Objects["somebody-elses"] = ([1], "x");
        for (var i = 0; i < 5; i++) await store.WriteAsync($"a/{i}.jpg", new MemoryStream([1]), "image/jpeg", default);
        var keys = new List<string>();
        await foreach (var file in store.ListAsync(default)) keys.Add(file.Key);
        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"a/{i}.jpg"), keys);
    }

    [Fact]
    public async Task EveryCall_WithAWrongSecret_Fails()
    {
        await using var s3 = await FakeS3.StartAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => Store(s3, "wrong").WriteAsync("a/b.jpg", new MemoryStream(Text), "image/jpeg", default));
        Assert.Empty(s3.Objects);
    }

    private static S3Store Store(FakeS3 s3, string secret = FakeS3.SecretKey) => new(
        new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>(),
        Options.Create(new MediaOptions
        {
            Storage = MediaStorage.S3,
            S3 = new() { Endpoint = s3.Address, Bucket = FakeS3.Bucket, AccessKey = FakeS3.AccessKey, SecretKey = secret, Region = FakeS3.Region, Prefix = "portal/" },
        }), TimeProvider.System);

    private static async Task<byte[]> ReadAsync(S3Store store, string key)
    {
        await using var stream = await store.OpenAsync(key, default);
        using var read = new MemoryStream();
        await stream!.CopyToAsync(read);
        return read.ToArray();
    }
}
