namespace EventPortal.Media.Storage;

internal static class StorageSetup
{
    public static void AddFileStore(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue("Media:Storage", MediaStorage.Folder) is MediaStorage.Folder)
        {
            builder.Services.AddSingleton<IFileStore, FolderStore>();
            return;
        }
        builder.Services.AddHttpClient(S3Store.Client, client => client.Timeout = TimeSpan.FromSeconds(100));
        builder.Services.AddSingleton<IFileStore, S3Store>();
    }
}
