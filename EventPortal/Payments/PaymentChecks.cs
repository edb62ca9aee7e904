using EventPortal.Shared.Invariants;

namespace EventPortal.Payments;

/// <summary>The ledger: what a payment says of itself is the sum of what was exchanged with the provider, and nothing is left hanging.</summary>
internal static class PaymentChecks
{
    internal static IEnumerable<InvariantCheck> All() =>
    [
        Check("payments.captured", """
            SELECT p."Id", p."ProviderReference" AS "Label", p."PayableId" AS "LinkId", CAST(p."CapturedMinor" AS bigint) AS "Expected", CAST(COALESCE(t."Most", 0) AS bigint) AS "Found"
            FROM "payments"."Payments" p LEFT JOIN
              (SELECT "PaymentId", MAX("AmountMinor") AS "Most" FROM "payments"."Transactions" WHERE "IsSuccess" = {3} GROUP BY "PaymentId") t ON t."PaymentId" = p."Id"
            WHERE p."CapturedMinor" > COALESCE(t."Most", 0)
            """),
        Check("payments.refunded", """
            SELECT p."Id", p."ProviderReference" AS "Label", p."PayableId" AS "LinkId", CAST(COALESCE(f."Done", 0) + COALESCE(f."Begun", 0) AS bigint) AS "Expected",
              CAST(p."RefundedMinor" + p."RefundingMinor" AS bigint) AS "Found"
            FROM "payments"."Payments" p LEFT JOIN
              (SELECT "PaymentId", SUM(CASE WHEN "Status" = 'Completed' THEN "AmountMinor" ELSE 0 END) AS "Done",
                 SUM(CASE WHEN "Status" = 'Pending' THEN "AmountMinor" ELSE 0 END) AS "Begun" FROM "payments"."Refunds" GROUP BY "PaymentId") f ON f."PaymentId" = p."Id"
            WHERE p."RefundedMinor" <> COALESCE(f."Done", 0) OR p."RefundingMinor" <> COALESCE(f."Begun", 0)
            """),
        Check("payments.unasked", """
            SELECT p."Id", p."ProviderReference" AS "Label", p."PayableId" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(1 AS bigint) AS "Found"
            FROM "payments"."Payments" p WHERE p."AskAfter" < {1}
            """),
        Check("payments.refund-hangs", """
            SELECT f."Id", p."ProviderReference" AS "Label", p."PayableId" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(f."AmountMinor" AS bigint) AS "Found"
            FROM "payments"."Refunds" f JOIN "payments"."Payments" p ON p."Id" = f."PaymentId" WHERE f."Status" = 'Pending' AND f."SentAt" IS NULL AND f."CreatedAt" < {2}
            """),
    ];

    private static InvariantCheck Check(string name, string sql) => new(name, typeof(PaymentsText), sql, "order");
}
