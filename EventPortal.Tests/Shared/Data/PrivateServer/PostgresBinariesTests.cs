using EventPortal.Shared;
using EventPortal.Shared.Data.PrivateServer;
using Xunit;

namespace EventPortal.Tests.Shared.Data.PrivateServer;

public sealed class PostgresBinariesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-binaries-");

    [Fact]
    public void Find_NoBinaries_SaysWhatToInstallInOneLine()
    {
        var refused = Assert.Throws<StartRefusedException>(() => PostgresBinaries.Find(null, "", []));
        Assert.Equal("PostgreSQL server binaries not found: sudo apt-get install postgresql", refused.Message);
    }

    [Fact]
    public void Find_InPathAndDistribution_TakesPath() =>
        Assert.Equal(Install("bin"), PostgresBinaries.Find(null, Install("bin"), [Install("17/bin")]).Folder);

    [Fact]
    public void Find_ClusterOfAnOlderVersion_TakesThatVersion() =>
        Assert.Equal(Install("15/bin"), PostgresBinaries.Find("15", Install("bin"), [Install("17/bin"), Install("15/bin")]).Folder);

    [Fact]
    public void Find_FolderWithClientOnly_IsPassedOver()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "client"));
        File.WriteAllText(Path.Combine(folder.FullName, "client", "pg_ctl"), "");
        Assert.Equal(Install("17/bin"), PostgresBinaries.Find(null, Path.Combine(folder.FullName, "client"), [Install("17/bin")]).Folder);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Install(string relative)
    {
        var bin = Path.Combine(folder.FullName, relative);
        Directory.CreateDirectory(bin);
        foreach (var name in new[] { "initdb", "pg_ctl", "postgres" }) File.WriteAllText(Path.Combine(bin, name), "");
        return bin;
    }
}
