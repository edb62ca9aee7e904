using EventPortal.Demo.Fill;
using EventPortal.Shared;

namespace EventPortal.Demo;

internal static class DemoSlice
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DemoOptions>().BindConfiguration("Demo");
        builder.Services.AddSingleton<DemoSeeder>();
        builder.Services.AddScoped<FillSeeder>();
        builder.Services.AddSingleton<IOperatorCommand, FillCommand>();
        builder.Services.AddHostedService(p => p.GetRequiredService<DemoSeeder>());
        if (!builder.Configuration.GetValue<bool>("Demo:Seed")) return;
        builder.Services.AddSingleton(new StartNotice($"Demo accounts, all with the password {DemoAccounts.Password}:"));
        foreach (var line in DemoAccounts.Overview()) builder.Services.AddSingleton(new StartNotice("  " + line));
    }
}
