using EventPortal.Shared.Invariants;

namespace EventPortal.CheckIns;

/// <summary>Who came: places, entries and the event's counter say the same.</summary>
internal static class CheckInChecks
{
    internal static IEnumerable<InvariantCheck> All() =>
    [
        Check("checkins.without-entry", """
            SELECT r."Id", r."ConfirmationCode" AS "Label", r."EventId" AS "LinkId", CAST(1 AS bigint) AS "Expected", CAST(0 AS bigint) AS "Found"
            FROM "registrations"."Registrations" r LEFT JOIN "checkins"."CheckIns" c ON c."RegistrationId" = r."Id" WHERE r."Status" = 'CheckedIn' AND c."Id" IS NULL
            """),
        Check("checkins.without-place", """
            SELECT c."Id", r."ConfirmationCode" AS "Label", c."EventId" AS "LinkId", CAST(0 AS bigint) AS "Expected", CAST(1 AS bigint) AS "Found"
            FROM "checkins"."CheckIns" c JOIN "registrations"."Registrations" r ON r."Id" = c."RegistrationId" WHERE r."Status" <> 'CheckedIn'
            """),
        Check("checkins.participants", """
            SELECT e."Id", e."Title" AS "Label", e."Id" AS "LinkId", CAST(COALESCE(r."N", 0) AS bigint) AS "Expected", CAST(e."NumberParticipants" AS bigint) AS "Found"
            FROM "catalog"."Events" e LEFT JOIN
              (SELECT "EventId", COUNT(*) AS "N" FROM "registrations"."Registrations" WHERE "Status" = 'CheckedIn' GROUP BY "EventId") r ON r."EventId" = e."Id"
            WHERE e."NumberParticipants" <> COALESCE(r."N", 0)
            """),
    ];

    private static InvariantCheck Check(string name, string sql) => new(name, typeof(CheckInsText), sql, "event");
}
