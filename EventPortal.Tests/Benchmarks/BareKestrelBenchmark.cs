using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventPortal.Tests.Benchmarks;

/// <summary>Kestrel alone with a text of a few bytes, as a process of its own until its input ends: the limit of <see cref="PagesBenchmark"/>.</summary>
public static class BareKestrelBenchmark
{
    private static readonly byte[] Text = Encoding.ASCII.GetBytes("Hello, World!");

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        if (arguments is not [var address]) throw new ArgumentException("Say the address to listen at.", nameof(arguments));
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(async http =>
        {
            http.Response.ContentLength = Text.Length;
            http.Response.ContentType = "text/plain";
            await http.Response.Body.WriteAsync(Text);
        });
        await app.StartAsync();
        await output.WriteLineAsync("listening");
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
