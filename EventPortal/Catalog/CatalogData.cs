using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Speakers;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog;

internal static class CatalogData
{
    extension(AppDbContext db)
    {
        public DbSet<Event> Events => db.Set<Event>();

        public DbSet<EventSlug> EventSlugs => db.Set<EventSlug>();

        public DbSet<Lesson> Lessons => db.Set<Lesson>();

        public DbSet<EventSpeaker> Speakers => db.Set<EventSpeaker>();

        public DbSet<EventOrganizer> Organizers => db.Set<EventOrganizer>();

        public DbSet<Product> Products => db.Set<Product>();

        public DbSet<TicketType> TicketTypes => db.Set<TicketType>();

        public DbSet<EventType> EventTypes => db.Set<EventType>();

        public DbSet<EventLevel> EventLevels => db.Set<EventLevel>();

        public DbSet<EventDirection> EventDirections => db.Set<EventDirection>();

        public DbSet<EducationalSector> EducationalSectors => db.Set<EducationalSector>();

        public DbSet<BudgetEducation> BudgetEducations => db.Set<BudgetEducation>();

        public DbSet<Exam> Exams => db.Set<Exam>();

        public DbSet<Area> Areas => db.Set<Area>();
    }
}
