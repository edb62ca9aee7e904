namespace EventPortal.Shared.Web.Hosting;

/// <summary>Texts of the pipeline itself.</summary>
public sealed class HostingText;
