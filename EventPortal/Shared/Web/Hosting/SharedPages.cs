using System.IO.Compression;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>Pages that are kept for the crowd (<see cref="SharedPageAttribute"/>).</summary>
internal static class SharedPages
{
    public static void AddSharedPages(this IServiceCollection services)
    {
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<IOptions<WebOptions>>((cache, web) =>
            cache.AddBasePolicy(new SharedPageCache(TimeSpan.FromSeconds(web.Value.KeptPageSeconds))));
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        var forms = services.Last(s => s.ServiceType == typeof(IAntiforgery));
        services.AddSingleton<IAntiforgery>(p => new StrangersForms((IAntiforgery)ActivatorUtilities.CreateInstance(p, forms.ImplementationType!)));
    }

    /// <summary>After it is known who asks and in which language. Only what is kept is packed: a secret of somebody's must not be guessed by its length.</summary>
    public static void UseSharedPages(this WebApplication app)
    {
        app.UseOutputCache();
        app.UseWhen(SharedPageAttribute.IsFor, kept => kept.UseResponseCompression());
    }
}
