using EventPortal.Shared.Invariants;

namespace EventPortal.Sales.Invariants;

/// <summary>Seats = sold + held + free, and the counters that follow from the places.</summary>
internal static class StockChecks
{
    private const string Taken = """
        (SELECT "TicketTypeId", SUM(CASE WHEN "Status" IN ('Confirmed', 'CheckedIn') THEN 1 ELSE 0 END) AS "Sold",
            SUM(CASE WHEN "Status" IN ('Reserved', 'Pending') THEN 1 ELSE 0 END) AS "Waiting"
         FROM "registrations"."Registrations" GROUP BY "TicketTypeId")
        """;

    private const string Held = """(SELECT "ProductId", SUM("Quantity") AS "Held" FROM "sales"."Reservations" WHERE "Status" = 'Held' GROUP BY "ProductId")""";

    internal static IEnumerable<InvariantCheck> All() =>
    [
        Check("sales.sold", $"""
            SELECT p."Id", p."Title" AS "Label", p."EventId" AS "LinkId", CAST(COALESCE(t."Sold", 0) AS bigint) AS "Expected", CAST(p."SoldCount" AS bigint) AS "Found"
            FROM "catalog"."Products" p LEFT JOIN {Taken} t ON t."TicketTypeId" = p."Id"
            WHERE p."Kind" = 'ticket' AND p."SoldCount" <> COALESCE(t."Sold", 0)
            """),
        Check("sales.sold-recordings", """
            SELECT p."Id", p."Title" AS "Label", p."EventId" AS "LinkId", CAST(COALESCE(t."Sold", 0) AS bigint) AS "Expected", CAST(p."SoldCount" AS bigint) AS "Found"
            FROM "catalog"."Products" p LEFT JOIN
              (SELECT i."ProductId", SUM(i."Quantity") AS "Sold" FROM "sales"."OrderItems" i JOIN "sales"."Orders" o ON o."Id" = i."OrderId"
               JOIN "catalog"."Products" x ON x."Id" = i."ProductId" AND x."Kind" <> 'ticket'
               WHERE o."Status" IN ('Confirmed', 'Completed') GROUP BY i."ProductId") t ON t."ProductId" = p."Id"
            WHERE p."Kind" <> 'ticket' AND p."SoldCount" <> COALESCE(t."Sold", 0)
            """),
        Check("sales.reserved", $"""
            SELECT p."Id", p."Title" AS "Label", p."EventId" AS "LinkId", CAST(COALESCE(h."Held", 0) + COALESCE(t."Waiting", 0) AS bigint) AS "Expected",
              CAST(p."ReservedCount" AS bigint) AS "Found"
            FROM "catalog"."Products" p LEFT JOIN {Taken} t ON t."TicketTypeId" = p."Id" LEFT JOIN {Held} h ON h."ProductId" = p."Id"
            WHERE p."Kind" = 'ticket' AND p."ReservedCount" <> COALESCE(h."Held", 0) + COALESCE(t."Waiting", 0)
            """),
        Check("sales.capacity", $"""
            SELECT p."Id", p."Title" AS "Label", p."EventId" AS "LinkId", CAST(p."Quantity" AS bigint) AS "Expected",
              CAST(COALESCE(h."Held", 0) + COALESCE(t."Waiting", 0) + COALESCE(t."Sold", 0) AS bigint) AS "Found"
            FROM "catalog"."Products" p LEFT JOIN {Taken} t ON t."TicketTypeId" = p."Id" LEFT JOIN {Held} h ON h."ProductId" = p."Id"
            WHERE p."Quantity" IS NOT NULL AND p."Quantity" < COALESCE(h."Held", 0) + COALESCE(t."Waiting", 0) + COALESCE(t."Sold", 0)
            """),
        Check("sales.registrants", """
            SELECT e."Id", e."Title" AS "Label", e."Id" AS "LinkId", CAST(COALESCE(r."N", 0) AS bigint) AS "Expected", CAST(e."NumberRegistrants" AS bigint) AS "Found"
            FROM "catalog"."Events" e LEFT JOIN
              (SELECT "EventId", COUNT(*) AS "N" FROM "registrations"."Registrations" WHERE "Status" IN ('Confirmed', 'CheckedIn') GROUP BY "EventId") r ON r."EventId" = e."Id"
            WHERE e."NumberRegistrants" <> COALESCE(r."N", 0)
            """),
        Check("sales.lesson-registrants", """
            SELECT l."Id", COALESCE(l."Title", e."Title") AS "Label", e."Id" AS "LinkId", CAST(COALESCE(r."N", 0) AS bigint) AS "Expected",
              CAST(l."NumberRegistrants" AS bigint) AS "Found"
            FROM "catalog"."Lessons" l JOIN "catalog"."Events" e ON e."Id" = l."EventId" LEFT JOIN
              (SELECT "LessonId", COUNT(*) AS "N" FROM "registrations"."Registrations"
               WHERE "LessonId" IS NOT NULL AND "Status" IN ('Confirmed', 'CheckedIn') GROUP BY "LessonId") r ON r."LessonId" = l."Id"
            WHERE l."NumberRegistrants" <> COALESCE(r."N", 0)
            """),
        Check("sales.hold-overdue", """
            SELECT h."Id", p."Title" AS "Label", p."EventId" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(h."Quantity" AS bigint) AS "Found"
            FROM "sales"."Reservations" h JOIN "catalog"."Products" p ON p."Id" = h."ProductId" WHERE h."Status" = 'Held' AND h."ExpiresAt" < {1}
            """),
    ];

    private static InvariantCheck Check(string name, string sql) => new(name, typeof(SalesText), sql, "event");
}
