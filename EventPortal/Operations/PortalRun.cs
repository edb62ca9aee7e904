using EventPortal.Operations.Commands;
using EventPortal.Shared;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace EventPortal.Operations;

/// <summary>Starts the portal and turns the expected reasons for not starting into one line and exit code 1.</summary>
internal static class PortalRun
{
    internal static async Task<int> RunAsync(Func<WebApplication> build, string[] arguments)
    {
        try
        {
            var app = build();
            await using (app)
            {
                // before the host, which would log a stack for each of these
                app.Services.GetService<IStartupValidator>()?.Validate();
                await app.Services.GetRequiredService<DatabaseStart>().PrepareAsync(app.Lifetime.ApplicationStopping);
                if (CommandRun.Names(arguments)) return await CommandRun.RunAsync(app.Services, arguments);
                app.Lifetime.ApplicationStarted.Register(() => Greet(app));
                await app.RunAsync();
            }
            return 0;
        }
        catch (Exception e) when (Reason(e) is { } reason)
        {
            await Console.Error.WriteLineAsync("EventPortal does not start: " + reason);
            return 1;
        }
    }

    private static void Greet(WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        Console.Out.WriteLine($"\n  EventPortal: {string.Join(", ", app.Urls)}");
        foreach (var notice in app.Services.GetServices<StartNotice>()) Console.Out.WriteLine("  " + notice.Text);
        Console.Out.WriteLine();
    }

    internal static string? Reason(Exception exception) => exception switch
    {
        StartRefusedException e => e.Message,
        OptionsValidationException e => string.Join("; ", e.Failures),
        AggregateException e => string.Join("; ", e.InnerExceptions.Select(i => Reason(i) ?? i.Message)),
        IOException { InnerException: AddressInUseException } e => e.Message,
        // a value that does not convert ("Database:Provider=Oracle"); a bug of another kind keeps its stack
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } e => e.Message,
        _ => null,
    };
}
