using EventPortal.Media.Library;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Media;

internal static class MediaData
{
    extension(AppDbContext db)
    {
        public DbSet<MediaFile> MediaFiles => db.Set<MediaFile>();
    }
}
