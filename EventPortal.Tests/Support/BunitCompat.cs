using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace EventPortal.Tests.Support;

/// <summary>bunit asks for AngleSharp.Diffing, which is pruned from the restore (Directory.Build.targets); the copy beside the tests serves it.</summary>
internal static class BunitCompat
{
    [ModuleInitializer]
    internal static void Init() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing"
        && Path.Combine(AppContext.BaseDirectory, "compat", "AngleSharp.Diffing.dll") is var path
        && File.Exists(path)
            ? context.LoadFromAssemblyPath(path)
            : null;
}
