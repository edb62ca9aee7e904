namespace EventPortal.Demo;

internal static class DemoSlice
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DemoOptions>().BindConfiguration("Demo");
        builder.Services.AddSingleton<DemoSeeder>();
        builder.Services.AddHostedService(p => p.GetRequiredService<DemoSeeder>());
        builder.Services.AddSingleton(_ => new DemoGatewayCredentials(() => "{}"));
    }
}
