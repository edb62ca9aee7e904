using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales;

/// <summary>
/// Recomputes from rows what the counters, orders and payments promise each other, and names what does not hold. Plain SQL over the tables of all
/// slices: it must not share code, and so mistakes, with what it checks.
/// </summary>
public sealed class SalesInvariants(IDbContextFactory<AppDbContext> contexts)
{
    private static readonly (string Name, string Sql)[] Checks =
    [
        ("The sold count of a ticket is not the number of its confirmed places", """
            SELECT p."Id" AS "Value" FROM "catalog"."Products" p WHERE p."Kind" = 'ticket' AND p."SoldCount" <>
              (SELECT COUNT(*) FROM "registrations"."Registrations" r WHERE r."TicketTypeId" = p."Id" AND r."Status" IN ('Confirmed', 'CheckedIn'))
            """),
        ("The reserved count of a ticket is not its holds and waiting places", """
            SELECT p."Id" AS "Value" FROM "catalog"."Products" p WHERE p."Kind" = 'ticket' AND p."ReservedCount" <>
              (SELECT COALESCE(SUM(h."Quantity"), 0) FROM "sales"."Reservations" h WHERE h."ProductId" = p."Id" AND h."Status" = 'Held')
              + (SELECT COUNT(*) FROM "registrations"."Registrations" r WHERE r."TicketTypeId" = p."Id" AND r."Status" IN ('Reserved', 'Pending'))
            """),
        ("More places of a product are taken than there are", """
            SELECT p."Id" AS "Value" FROM "catalog"."Products" p WHERE p."Quantity" IS NOT NULL AND p."Quantity" <
              (SELECT COALESCE(SUM(h."Quantity"), 0) FROM "sales"."Reservations" h WHERE h."ProductId" = p."Id" AND h."Status" = 'Held')
              + (SELECT COUNT(*) FROM "registrations"."Registrations" r WHERE r."TicketTypeId" = p."Id"
                 AND r."Status" IN ('Reserved', 'Pending', 'Confirmed', 'CheckedIn'))
            """),
        ("The number of registrants of an event is not the number of its confirmed places", """
            SELECT e."Id" AS "Value" FROM "catalog"."Events" e WHERE e."NumberRegistrants" <>
              (SELECT COUNT(*) FROM "registrations"."Registrations" r WHERE r."EventId" = e."Id" AND r."Status" IN ('Confirmed', 'CheckedIn'))
            """),
        ("Captured money has neither a confirmed place nor a refund", """
            SELECT p."Id" AS "Value" FROM "payments"."Payments" p WHERE p."CapturedMinor" > 0
              AND p."CapturedMinor" > (SELECT COALESCE(SUM(f."AmountMinor"), 0) FROM "payments"."Refunds" f
                WHERE f."PaymentId" = p."Id" AND f."Status" IN ('Pending', 'Completed'))
              AND NOT EXISTS (SELECT 1 FROM "sales"."Orders" o WHERE o."Id" = p."PayableId" AND o."Status" IN ('Confirmed', 'Completed')
                AND o."PaymentStatus" IN ('Paid', 'PartiallyPaid'))
            """),
        ("More money was taken for an order than it costs, and is not on its way back", """
            SELECT o."Id" AS "Value" FROM "sales"."Orders" o WHERE o."TotalPriceMinor" <
              (SELECT COALESCE(SUM(p."CapturedMinor"), 0) FROM "payments"."Payments" p WHERE p."PayableId" = o."Id")
              - (SELECT COALESCE(SUM(f."AmountMinor"), 0) FROM "payments"."Refunds" f JOIN "payments"."Payments" p ON p."Id" = f."PaymentId"
                 WHERE p."PayableId" = o."Id" AND f."Status" IN ('Pending', 'Completed'))
            """),
        ("A confirmed place belongs to an order that is neither paid for nor free", """
            SELECT r."Id" AS "Value" FROM "registrations"."Registrations" r JOIN "sales"."Orders" o ON o."Id" = r."OrderId"
            WHERE r."Status" IN ('Confirmed', 'CheckedIn') AND (o."Status" NOT IN ('Confirmed', 'Completed') OR o."PaymentStatus" = 'NotPaid')
            """),
        ("A place waits for an order that does not wait for money", """
            SELECT r."Id" AS "Value" FROM "registrations"."Registrations" r JOIN "sales"."Orders" o ON o."Id" = r."OrderId"
            WHERE r."Status" IN ('Reserved', 'Pending') AND o."Status" <> 'New'
            """),
        ("The uses of a promocode are not its placed orders", """
            SELECT c."Id" AS "Value" FROM "sales"."Promocodes" c WHERE c."CurrentUse" <
              (SELECT COUNT(*) FROM "sales"."Orders" o WHERE o."PromocodeId" = c."Id" AND o."Status" = 'New')
            """),
    ];

    /// <summary>What does not hold, in a few words each with the ids; empty when all is well. Reads every organization: it is for operators.</summary>
    public async Task<IReadOnlyList<BrokenInvariant>> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var broken = new List<BrokenInvariant>();
        foreach (var (name, sql) in Checks)
            if (await db.Database.SqlQueryRaw<Guid>(sql).ToListAsync(cancellationToken) is { Count: > 0 } ids) broken.Add(new(name, ids));
        return broken;
    }
}

/// <summary>A promise that does not hold, and for which rows.</summary>
public sealed record BrokenInvariant(string Name, IReadOnlyList<Guid> Ids);
