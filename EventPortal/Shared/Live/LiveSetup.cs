using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Live;

public static class LiveSetup
{
    /// <summary>What <typeparamref name="TReader"/> reads is read once per server for all pages that show it: <see cref="LiveReadings{TKey,TView}"/>.</summary>
    public static IServiceCollection AddLiveReadings<TKey, TView, TReader>(this IServiceCollection services)
        where TKey : notnull
        where TReader : class, ILiveReader<TKey, TView> => services
        .AddScoped<ILiveReader<TKey, TView>, TReader>()
        .AddSingleton<LiveReadings<TKey, TView>>();

    internal static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddOptions<LiveOptions>().BindConfiguration("Live").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LiveChanges>();
        services.AddSingleton<LiveSignal>();
        services.AddSingleton<IInterceptor>(p => p.GetRequiredService<LiveSignal>());
        services.AddSingleton<NotifyWire>();
        services.AddSingleton<TableWire>();
        services.AddSingleton<ILiveWire>(p => UsesTable(p) ? p.GetRequiredService<TableWire>() : p.GetRequiredService<NotifyWire>());
        return services.AddHostedService<LiveService>();
    }

    private static bool UsesTable(IServiceProvider services)
    {
        var transport = services.GetRequiredService<IOptions<LiveOptions>>().Value.Transport;
        var isSqlServer = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider is DatabaseProvider.SqlServer;
        if (isSqlServer && transport is LiveTransport.Notify) throw new StartRefusedException("Live:Transport=Notify needs PostgreSQL; use Table or Auto.");
        return isSqlServer || transport is LiveTransport.Table;
    }
}
