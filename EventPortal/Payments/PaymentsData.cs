using EventPortal.Payments.Callbacks;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Refunds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments;

internal static class PaymentsData
{
    extension(AppDbContext db)
    {
        public DbSet<Payment> Payments => db.Set<Payment>();

        public DbSet<Transaction> Transactions => db.Set<Transaction>();

        public DbSet<Refund> Refunds => db.Set<Refund>();

        public DbSet<InboundCallback> InboundCallbacks => db.Set<InboundCallback>();

        public DbSet<PaymentGateway> PaymentGateways => db.Set<PaymentGateway>();
    }
}
