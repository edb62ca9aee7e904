using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace EventPortal.Tests.Shared.Web.Ui;

/// <summary>A host whose environment a test says.</summary>
internal sealed class HostSaying : IHostEnvironment
{
    public required string EnvironmentName { get; set; }

    public string ApplicationName { get; set; } = "tests";

    public string ContentRootPath { get; set; } = "/";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
