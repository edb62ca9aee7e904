using EventPortal.Shared.Invariants;

namespace EventPortal.Sales.Invariants;

/// <summary>What orders promise to places and money.</summary>
internal static class OrderChecks
{
    private const string Captured = """(SELECT "PayableId", SUM("CapturedMinor") AS "Sum" FROM "payments"."Payments" WHERE "CapturedMinor" > 0 GROUP BY "PayableId")""";

    private const string GoingBack = """
        (SELECT p."PayableId", SUM(f."AmountMinor") AS "Sum" FROM "payments"."Refunds" f JOIN "payments"."Payments" p ON p."Id" = f."PaymentId"
         WHERE f."Status" IN ('Pending', 'Completed') GROUP BY p."PayableId")
        """;

    internal static IEnumerable<InvariantCheck> All() =>
    [
        Check("sales.money-without-place", """
            SELECT p."Id", COALESCE(o."Number", p."ProviderReference") AS "Label", p."PayableId" AS "LinkId", CAST(p."CapturedMinor" AS bigint) AS "Expected",
              CAST(COALESCE(f."Sum", 0) AS bigint) AS "Found"
            FROM "payments"."Payments" p LEFT JOIN "sales"."Orders" o ON o."Id" = p."PayableId" LEFT JOIN
              (SELECT "PaymentId", SUM("AmountMinor") AS "Sum" FROM "payments"."Refunds" WHERE "Status" IN ('Pending', 'Completed') GROUP BY "PaymentId") f
              ON f."PaymentId" = p."Id"
            WHERE p."CapturedMinor" > COALESCE(f."Sum", 0)
              AND (o."Id" IS NULL OR o."Status" NOT IN ('Confirmed', 'Completed') OR o."PaymentStatus" NOT IN ('Paid', 'PartiallyPaid'))
            """),
        Check("sales.too-much-money", $"""
            SELECT o."Id", o."Number" AS "Label", o."Id" AS "LinkId", CAST(o."TotalPriceMinor" AS bigint) AS "Expected", CAST(c."Sum" - COALESCE(f."Sum", 0) AS bigint) AS "Found"
            FROM "sales"."Orders" o JOIN {Captured} c ON c."PayableId" = o."Id" LEFT JOIN {GoingBack} f ON f."PayableId" = o."Id"
            WHERE o."TotalPriceMinor" < c."Sum" - COALESCE(f."Sum", 0)
            """),
        Check("sales.paid-without-money", $"""
            SELECT o."Id", o."Number" AS "Label", o."Id" AS "LinkId", CAST(o."TotalPriceMinor" AS bigint) AS "Expected", CAST(COALESCE(c."Sum", 0) AS bigint) AS "Found"
            FROM "sales"."Orders" o LEFT JOIN {Captured} c ON c."PayableId" = o."Id" WHERE o."PaymentStatus" = 'Paid' AND o."TotalPriceMinor" > COALESCE(c."Sum", 0)
            """),
        Check("sales.total", """
            SELECT o."Id", o."Number" AS "Label", o."Id" AS "LinkId", CAST(COALESCE(i."Sum", 0) AS bigint) AS "Expected", CAST(o."TotalPriceMinor" AS bigint) AS "Found"
            FROM "sales"."Orders" o LEFT JOIN (SELECT "OrderId", SUM("PriceMinor") AS "Sum" FROM "sales"."OrderItems" GROUP BY "OrderId") i ON i."OrderId" = o."Id"
            WHERE o."TotalPriceMinor" <> COALESCE(i."Sum", 0)
            """),
        // late money takes places anew, beside those that lapsed
        Check("sales.places-of-order", """
            SELECT o."Id", o."Number" AS "Label", o."Id" AS "LinkId", CAST(COALESCE(i."N", 0) AS bigint) AS "Expected", CAST(COALESCE(r."Kept", 0) AS bigint) AS "Found"
            FROM "sales"."Orders" o LEFT JOIN
              (SELECT x."OrderId", SUM(x."Quantity") AS "N" FROM "sales"."OrderItems" x JOIN "catalog"."Products" p ON p."Id" = x."ProductId" AND p."Kind" = 'ticket'
               GROUP BY x."OrderId") i ON i."OrderId" = o."Id" LEFT JOIN
              (SELECT "OrderId", SUM(CASE WHEN "Status" <> 'Expired' THEN 1 ELSE 0 END) AS "Kept",
                 SUM(CASE WHEN "Status" IN ('Reserved', 'Pending', 'Confirmed', 'CheckedIn') THEN 1 ELSE 0 END) AS "Live"
               FROM "registrations"."Registrations" WHERE "OrderId" IS NOT NULL GROUP BY "OrderId") r ON r."OrderId" = o."Id"
            WHERE (o."Status" IN ('Confirmed', 'Completed') AND COALESCE(r."Kept", 0) < COALESCE(i."N", 0)) OR COALESCE(r."Live", 0) > COALESCE(i."N", 0)
            """),
        Check("sales.place-unpaid", """
            SELECT r."Id", o."Number" AS "Label", o."Id" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(1 AS bigint) AS "Found"
            FROM "registrations"."Registrations" r JOIN "sales"."Orders" o ON o."Id" = r."OrderId"
            WHERE r."Status" IN ('Confirmed', 'CheckedIn') AND (o."Status" NOT IN ('Confirmed', 'Completed') OR o."PaymentStatus" = 'NotPaid')
            """),
        Check("sales.place-waits", """
            SELECT r."Id", o."Number" AS "Label", o."Id" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(1 AS bigint) AS "Found"
            FROM "registrations"."Registrations" r JOIN "sales"."Orders" o ON o."Id" = r."OrderId" WHERE r."Status" IN ('Reserved', 'Pending') AND o."Status" <> 'New'
            """),
        Check("sales.order-overdue", """
            SELECT o."Id", o."Number" AS "Label", o."Id" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(1 AS bigint) AS "Found"
            FROM "sales"."Orders" o WHERE o."Status" = 'New' AND o."ExpiresAt" < {1}
              AND NOT EXISTS (SELECT 1 FROM "payments"."Payments" p WHERE p."PayableId" = o."Id" AND p."Status" IN ('Pending', 'Processing') AND o."ExpiresAt" > {2})
            """),
        new("sales.promocode", typeof(SalesText), """
            SELECT c."Id", c."Code" AS "Label", c."Id" AS "LinkId", CAST(u."N" AS bigint) AS "Expected", CAST(c."CurrentUse" AS bigint) AS "Found"
            FROM "sales"."Promocodes" c JOIN
              (SELECT "PromocodeId", COUNT(*) AS "N" FROM "sales"."Orders" WHERE "PromocodeId" IS NOT NULL AND "Status" = 'New' GROUP BY "PromocodeId") u
              ON u."PromocodeId" = c."Id"
            WHERE c."CurrentUse" < u."N"
            """),
    ];

    private static InvariantCheck Check(string name, string sql) => new(name, typeof(SalesText), sql, "order");
}
