using EventPortal.Media;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Xunit;

namespace EventPortal.Tests.Media;

public sealed class MediaFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void PutToUse_WithoutAVariant_IsRefused()
    {
        var file = Begin(MediaPurpose.Cover);
        file.Receive(Content());
        foreach (var size in new[] { PictureSize.Thumbnail, PictureSize.Small, PictureSize.Medium }) file.Receive(size, Content(), Now);
        Refused(MediaErrors.Incomplete, () => file.PutToUse(null));
        file.Receive(PictureSize.Large, Content(), Now);
        file.PutToUse(" Клас ");
        Assert.Equal((MediaState.Ready, "Клас"), (file.State, file.AltText));
    }

    [Fact]
    public void Receive_TheSamePartAgain_ReplacesIt()
    {
        var file = Begin(MediaPurpose.Cover);
        file.Receive(PictureSize.Small, Content("a"), Now);
        file.Receive(PictureSize.Small, Content("b"), Now);
        Assert.Equal("b", Assert.Single(file.Variants).Content.Path);
    }

    [Theory]
    [InlineData(MediaState.Uploading)]
    [InlineData(MediaState.Ready)]
    [InlineData(MediaState.Deleted)]
    public void EveryVerb_InEveryState_IsAllowedOrRefused(MediaState state)
    {
        var isUploading = state is MediaState.Uploading;
        Check(state, isUploading ? null : MediaErrors.NotUploading, f => f.Receive(Content()));
        Check(state, isUploading ? null : MediaErrors.NotUploading, f => f.PutToUse(null));
        Check(state, state is MediaState.Ready ? null : MediaErrors.NotReady, f => f.Describe("x"));
        Check(state, state is MediaState.Deleted ? MediaErrors.AlreadyDeleted : null, f => f.Delete(Now));
    }

    [Fact]
    public void Describe_TooLong_IsRefused() =>
        Check(MediaState.Ready, MediaErrors.AltTooLong, f => f.Describe(new string('a', MediaAlt.Most + 1)));

    [Theory]
    [InlineData("C:\\fakepath\\фото.jpg", "фото.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\r\nb.png", "ab.png")]
    [InlineData("/", "file")]
    public void Begin_AnyName_IsANameAndNoPath(string given, string kept) => Assert.Equal(kept, Begin(MediaPurpose.Cover, given).FileName);

    private static MediaFile Begin(MediaPurpose purpose, string name = "a.pdf") => MediaFile.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), purpose, name, Now);

    private static StoredContent Content(string path = "x") => new() { Path = path, ContentType = "image/jpeg", SizeBytes = 1, Hash = "00" };

    private static void Check(MediaState state, DomainError? refusal, Action<MediaFile> act)
    {
        var file = Begin(MediaPurpose.Document);
        file.Receive(Content());
        if (state is not MediaState.Uploading) file.PutToUse(null);
        if (state is MediaState.Deleted) file.Delete(Now);
        if (refusal is null) act(file);
        else Refused(refusal, () => act(file));
    }

    private static void Refused(DomainError error, Action act) => Assert.Equal(error, Assert.Throws<DomainException>(act).Error);
}
