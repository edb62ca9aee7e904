namespace EventPortal.Tests.Operations.Sweep;

/// <summary>For every check, the harm that it must find, done to the demo data in SQL.</summary>
internal static class Damage
{
    private const string APaidOrder = """(SELECT o."Id" FROM sales."Orders" o WHERE o."Status" = 'Confirmed' AND o."PaymentStatus" = 'Paid' AND o."TotalPriceMinor" > 0 ORDER BY o."Id" LIMIT 1)""";

    private const string ATicket = """(SELECT p."Id" FROM catalog."Products" p WHERE p."Kind" = 'ticket' AND p."SoldCount" > 1 AND p."Quantity" > p."SoldCount" + 3 ORDER BY p."Id" LIMIT 1)""";

    private const string ACart = """
        INSERT INTO sales."Carts" ("Id", "Status", "SessionKey", "Currency", "Version", "CreatedAt", "UpdatedAt") VALUES (gen_random_uuid(), 'Open', 'sweep', 'UAH', 0, now(), now());
        """;

    private static string Hold(string expires) => ACart + $"""
        INSERT INTO sales."Reservations" ("Id", "CartId", "ProductId", "Quantity", "Status", "ExpiresAt", "Extended", "Version", "CreatedAt", "UpdatedAt")
        SELECT gen_random_uuid(), c."Id", {ATicket}, 1, 'Held', now() + interval '{expires}', false, 0, now(), now() FROM sales."Carts" c WHERE c."SessionKey" = 'sweep';
        """;

    private static string Message(string due, string failed, int attempts = 0) => $"""
        INSERT INTO shared."OutboxMessages" ("Id", "Type", "Payload", "CreatedAt", "DueAt", "Attempts", "FailedAt", "CanWait")
        VALUES (gen_random_uuid(), 'sweep', '', now(), now() + interval '{due}', {attempts}, {failed}, false)
        """;

    internal static readonly IReadOnlyDictionary<string, string> Of = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sales.sold"] = $"""UPDATE catalog."Products" SET "SoldCount" = "SoldCount" - 1 WHERE "Id" = {ATicket}""",
        ["sales.sold-recordings"] = """UPDATE catalog."Products" SET "SoldCount" = "SoldCount" + 1 WHERE "Id" = (SELECT "Id" FROM catalog."Products" WHERE "Kind" = 'recording' LIMIT 1)""",
        ["sales.reserved"] = Hold("10 minutes"),
        ["sales.capacity"] = $"""
            ALTER TABLE catalog."Products" DROP CONSTRAINT "CK_Products_Capacity"; UPDATE catalog."Products" SET "Quantity" = "SoldCount" - 1 WHERE "Id" = {ATicket}
            """,
        ["sales.registrants"] = """UPDATE catalog."Events" SET "NumberRegistrants" = "NumberRegistrants" + 1 WHERE "Id" = (SELECT "Id" FROM catalog."Events" LIMIT 1)""",
        ["sales.lesson-registrants"] = """UPDATE catalog."Lessons" SET "NumberRegistrants" = "NumberRegistrants" + 1 WHERE "Id" = (SELECT "Id" FROM catalog."Lessons" LIMIT 1)""",
        ["sales.hold-overdue"] = Hold("-6 minutes"),
        ["sales.money-without-place"] = $"""UPDATE sales."Orders" SET "Status" = 'Canceled' WHERE "Id" = {APaidOrder}""",
        ["sales.too-much-money"] = $"""UPDATE payments."Payments" SET "AmountMinor" = "AmountMinor" + 100, "CapturedMinor" = "CapturedMinor" + 100 WHERE "CapturedMinor" > 0 AND "PayableId" = {APaidOrder}""",
        ["sales.paid-without-money"] = $"""UPDATE payments."Payments" SET "CapturedMinor" = "CapturedMinor" - 1 WHERE "CapturedMinor" > 0 AND "PayableId" = {APaidOrder}""",
        ["sales.total"] = $"""UPDATE sales."OrderItems" SET "PriceMinor" = "PriceMinor" + 1 WHERE "OrderId" = {APaidOrder}""",
        ["sales.places-of-order"] = $"""UPDATE registrations."Registrations" SET "OrderId" = NULL WHERE "Id" = (SELECT "Id" FROM registrations."Registrations" WHERE "OrderId" = {APaidOrder} LIMIT 1)""",
        ["sales.place-unpaid"] = $"""UPDATE sales."Orders" SET "PaymentStatus" = 'NotPaid' WHERE "Id" = {APaidOrder}""",
        ["sales.place-waits"] = $"""UPDATE registrations."Registrations" SET "Status" = 'Pending' WHERE "OrderId" = {APaidOrder}""",
        ["sales.order-overdue"] = """UPDATE sales."Orders" SET "ExpiresAt" = now() - interval '2 days' WHERE "Status" = 'New'""",
        ["sales.promocode"] = """
            UPDATE sales."Orders" SET "PromocodeId" = (SELECT "Id" FROM sales."Promocodes" LIMIT 1) WHERE "Status" = 'New'; UPDATE sales."Promocodes" SET "CurrentUse" = 0
            """,
        ["payments.captured"] = $"""UPDATE payments."Transactions" SET "IsSuccess" = false WHERE "PaymentId" IN (SELECT "Id" FROM payments."Payments" WHERE "PayableId" = {APaidOrder})""",
        ["payments.refunded"] = """DELETE FROM payments."Refunds" WHERE "Id" = (SELECT "Id" FROM payments."Refunds" WHERE "Status" = 'Completed' LIMIT 1)""",
        ["payments.unasked"] = """UPDATE payments."Payments" SET "AskAfter" = now() - interval '6 minutes' WHERE "Status" = 'Processing'""",
        ["payments.refund-hangs"] = """
            UPDATE payments."Refunds" SET "Status" = 'Pending', "SentAt" = NULL, "CreatedAt" = now() - interval '25 hours' WHERE "Id" = (SELECT "Id" FROM payments."Refunds" LIMIT 1)
            """,
        ["registrations.application"] = """UPDATE registrations."EventRequests" SET "Status" = 'New' WHERE "Id" = (SELECT "EventRequestId" FROM registrations."Registrations" WHERE "Status" = 'Confirmed' LIMIT 1)""",
        ["checkins.without-entry"] = """DELETE FROM checkins."CheckIns" WHERE "Id" = (SELECT "Id" FROM checkins."CheckIns" LIMIT 1)""",
        ["checkins.without-place"] = """UPDATE registrations."Registrations" SET "Status" = 'Confirmed' WHERE "Id" = (SELECT "RegistrationId" FROM checkins."CheckIns" LIMIT 1)""",
        ["checkins.participants"] = """UPDATE catalog."Events" SET "NumberParticipants" = "NumberParticipants" + 1 WHERE "Id" = (SELECT "Id" FROM catalog."Events" LIMIT 1)""",
        ["outbox.stuck"] = Message("-6 minutes", "NULL"),
        ["outbox.failed"] = Message("-1 minute", "now()", 12),
        ["letters.waiting"] = """
            INSERT INTO notifications."NotificationLogs" ("Id", "Channel", "Status", "Template", "Recipient", "SearchRecipient", "Culture", "Model", "Attempts", "CreatedAt")
            VALUES (gen_random_uuid(), 'Email', 'Pending', 'sweep', 'a@example.com', 'a@example.com', 'uk', '', 0, now() - interval '25 hours')
            """,
    };

    /// <summary>In motion, and so no harm: younger than the grace.</summary>
    internal static readonly IReadOnlyDictionary<string, string> InMotion = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sales.hold-overdue"] = Hold("-4 minutes"),
        ["sales.order-overdue"] = """UPDATE sales."Orders" SET "ExpiresAt" = now() - interval '4 minutes' WHERE "Status" = 'New'""",
        ["payments.unasked"] = """UPDATE payments."Payments" SET "AskAfter" = now() - interval '4 minutes' WHERE "Status" = 'Processing'""",
        ["outbox.stuck"] = Message("-4 minutes", "NULL", 3),
        ["outbox.failed"] = Message("-4 minutes", "NULL", 11),
    };
}
