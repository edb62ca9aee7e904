using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Requests;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations;

internal static class RegistrationsData
{
    extension(AppDbContext db)
    {
        public DbSet<Registration> Registrations => db.Set<Registration>();

        public DbSet<EventRequest> EventRequests => db.Set<EventRequest>();
    }
}
