using System.Globalization;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>
/// Hands out "OR-ddMMyy-NNN" by the day in Kyiv. The counter is raised by one statement that commits at once: numbers never repeat, a placing that
/// fails leaves a gap, and no order waits for another's transaction.
/// </summary>
internal static class OrderNumbers
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    public static async Task<IReadOnlyList<string>> TakeOrderNumbersAsync(this AppDbContext db, int count, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(db.Now, Kyiv).DateTime);
        var last = (await Raise(db, day, count).ToListAsync(cancellationToken)).Single();
        return [.. Enumerable.Range(last - count + 1, count).Select(n => Format(day, n))];
    }

    internal static string Format(DateOnly day, int number) => string.Create(CultureInfo.InvariantCulture, $"OR-{day:ddMMyy}-{number:000}");

    private static IQueryable<int> Raise(AppDbContext db, DateOnly day, int count) => db.Database.IsSqlServer()
        ? db.Database.SqlQuery<int>($"""
            MERGE [sales].[OrderDays] WITH (HOLDLOCK) AS t USING (SELECT {day} AS [Day]) AS s ON t.[Day] = s.[Day]
            WHEN MATCHED THEN UPDATE SET [LastNumber] = t.[LastNumber] + {count}
            WHEN NOT MATCHED THEN INSERT ([Day], [LastNumber]) VALUES (s.[Day], {count})
            OUTPUT inserted.[LastNumber] AS [Value];
            """)
        : db.Database.SqlQuery<int>($"""
            INSERT INTO "sales"."OrderDays" AS d ("Day", "LastNumber") VALUES ({day}, {count})
            ON CONFLICT ("Day") DO UPDATE SET "LastNumber" = d."LastNumber" + {count} RETURNING "LastNumber" AS "Value"
            """);
}
