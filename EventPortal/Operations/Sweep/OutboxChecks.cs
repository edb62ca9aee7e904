using EventPortal.Shared.Invariants;

namespace EventPortal.Operations.Sweep;

/// <summary>Effects outside the database: none is stuck, none was given up.</summary>
internal static class OutboxChecks
{
    internal static IEnumerable<InvariantCheck> All() =>
    [
        Check("outbox.stuck", """
            SELECT m."Id", m."Type" AS "Label", m."Id" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(m."Attempts" AS bigint) AS "Found"
            FROM "shared"."OutboxMessages" m WHERE m."ProcessedAt" IS NULL AND m."FailedAt" IS NULL AND (m."DueAt" < {1} OR (m."Attempts" > 0 AND m."CreatedAt" < {2}))
            """),
        Check("outbox.failed", """
            SELECT m."Id", m."Type" AS "Label", m."Id" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(m."Attempts" AS bigint) AS "Found"
            FROM "shared"."OutboxMessages" m WHERE m."ProcessedAt" IS NULL AND m."FailedAt" IS NOT NULL
            """),
        Check("letters.waiting", """
            SELECT n."Id", n."Template" AS "Label", n."Id" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(n."Attempts" AS bigint) AS "Found"
            FROM "notifications"."NotificationLogs" n WHERE n."Status" = 'Pending' AND n."CreatedAt" < {2}
            """),
    ];

    private static InvariantCheck Check(string name, string sql) => new(name, typeof(OperationsText), sql);
}
