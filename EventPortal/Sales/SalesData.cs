using EventPortal.Sales.Carts;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Orders;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales;

internal static class SalesData
{
    extension(AppDbContext db)
    {
        public DbSet<Cart> Carts => db.Set<Cart>();

        public DbSet<Reservation> Reservations => db.Set<Reservation>();

        public DbSet<Promocode> Promocodes => db.Set<Promocode>();

        public DbSet<Order> Orders => db.Set<Order>();

        public DbSet<OrderDay> OrderDays => db.Set<OrderDay>();
    }
}
