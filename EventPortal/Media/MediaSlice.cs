using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Media.Serving;
using EventPortal.Media.Storage;
using EventPortal.Media.Uploads;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web;

namespace EventPortal.Media;

/// <summary>Uploaded files: taken in, verified, kept, served.</summary>
internal static class MediaSlice
{
    public static void AddMedia(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<MediaOptions>().BindConfiguration("Media").ValidateDataAnnotations().ValidateOnStart();
        builder.AddFileStore();
        services.AddSingleton<UploadTickets>();
        services.AddSingleton<UploadBodies>();
        services.AddScoped<UploadScope>();
        services.AddScoped<UploadService>();
        services.AddScoped<IMediaLibrary, MediaLibrary>();
        services.AddSingleton<ServedMemory>();
        services.AddScoped<ServedFiles>();
        services.AddSingleton(new ErrorTextSource("Media", typeof(MediaText)));
        services.AddPortalJob<CollectGarbageJob>("media.collect-garbage", TimeSpan.FromHours(1));
    }

    public static void MapMedia(this WebApplication app)
    {
        app.MapUploads();
        app.MapServing();
    }
}
