using EventPortal.CheckIns.Passes;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.CheckIns;

internal static class CheckInsData
{
    extension(AppDbContext db)
    {
        public DbSet<CheckIn> CheckIns => db.Set<CheckIn>();

        public DbSet<ScanLog> ScanLogs => db.Set<ScanLog>();

        public DbSet<CheckInPass> CheckInPasses => db.Set<CheckInPass>();
    }
}
