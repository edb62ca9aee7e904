using System.Text;
using EventPortal.Shared.Live;
using Xunit;

namespace EventPortal.Tests.Shared.Live;

public sealed class LiveWordsTests
{
    private static readonly Guid Server = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        LiveTopic[] topics = [new("product", Guid.CreateVersion7()), new("cart-of", Guid.CreateVersion7())];
        var (server, read) = LiveWords.Read(Assert.Single(LiveWords.Write(Server, topics)));

        Assert.Equal(Server, server);
        Assert.Equal(topics, read);
    }

    [Fact]
    public void Write_ManyTopics_FitsWhatANotificationTakes()
    {
        var topics = Enumerable.Range(0, 250).Select(_ => new LiveTopic("registrations", Guid.CreateVersion7())).ToList();
        var words = LiveWords.Write(Server, topics);

        Assert.All(words, w => Assert.True(Encoding.UTF8.GetByteCount(w) < 8000));
        Assert.Equal(topics, words.SelectMany(w => LiveWords.Read(w).Topics!));
    }

    [Fact]
    public void Read_Anything_NamesNoTopics()
    {
        var (server, topics) = LiveWords.Read(Assert.Single(LiveWords.Write(Server, null)));

        Assert.Equal(Server, server);
        Assert.Null(topics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("00000000000000000000000000000001 cart/nonsense")]
    [InlineData("00000000000000000000000000000001 cart")]
    public void Read_WordOfAnotherVersion_MeansAnything(string word) => Assert.Null(LiveWords.Read(word).Topics);
}
