using EventPortal.Accounts.Contracts;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Media.Owners;
using EventPortal.Media.Serving;
using EventPortal.Media.Storage;
using EventPortal.Media.Uploads;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Slots;

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
        services.AddSingleton<AnswerTickets>();
        services.AddSingleton<UploadBodies>();
        services.AddScoped<UploadScope>();
        services.AddScoped<UploadService>();
        services.AddScoped<IMediaLibrary, MediaLibrary>();
        services.AddSingleton<ServedMemory>();
        services.AddScoped<ServedFiles>();
        services.AddScoped<PhotoService>();
        services.AddScoped<IAccountDeletionEffect, ForgetPictures>();
        services.AddScoped<IPersonalDataSource, UploadedFiles>();
        services.AddSingleton(SlotPart.Of<ProfilePhoto>(SlotNames.ProfilePhoto));
        services.AddSingleton(SlotPart.Of<LogoEditor>(SlotNames.OrganizationLogo));
        services.AddSingleton(new ErrorTextSource("Media", typeof(MediaText)));
        services.AddPortalJob<CollectGarbageJob>("media.collect-garbage", TimeSpan.FromHours(1));
    }

    public static void MapMedia(this WebApplication app)
    {
        app.MapUploads();
        app.MapServing();
    }
}
