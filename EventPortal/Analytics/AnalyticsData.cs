using EventPortal.Analytics.Views;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics;

internal static class AnalyticsData
{
    extension(AppDbContext db)
    {
        public DbSet<PageView> PageViews => db.Set<PageView>();

        public DbSet<PageVisitor> PageVisitors => db.Set<PageVisitor>();

        public DbSet<VisitorSalt> VisitorSalts => db.Set<VisitorSalt>();
    }
}
