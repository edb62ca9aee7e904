using EventPortal.Shared.Invariants;

namespace EventPortal.Registrations;

/// <summary>Applications and their places.</summary>
internal static class RegistrationChecks
{
    internal static IEnumerable<InvariantCheck> All() =>
    [
        new("registrations.application", typeof(RegistrationsText), """
            SELECT r."Id", r."ConfirmationCode" AS "Label", r."EventId" AS "LinkId", CAST(1 AS bigint) AS "Expected", CAST(0 AS bigint) AS "Found"
            FROM "registrations"."Registrations" r JOIN "registrations"."EventRequests" q ON q."Id" = r."EventRequestId"
            WHERE r."Status" IN ('Confirmed', 'CheckedIn') AND q."Status" <> 'Done'
            """, "event"),
    ];
}
