using EventPortal.Catalog.Contracts;

namespace EventPortal.Catalog.Products;

/// <summary>The moves of <see cref="Stock"/> in the words of PostgreSQL: $1 places, $2 the product, $3 now.</summary>
internal static class StockSql
{
    public const string Hold = """
        UPDATE catalog."Products" SET "ReservedCount" = "ReservedCount" + $1
        WHERE "Id" = $2 AND "IsActive" AND ("SalesStart" IS NULL OR "SalesStart" <= $3) AND ("SalesEnd" IS NULL OR "SalesEnd" > $3)
          AND ("Quantity" IS NULL OR "SoldCount" + "ReservedCount" + $1 <= "Quantity")
        """;

    private const string Release = """UPDATE catalog."Products" SET "ReservedCount" = "ReservedCount" - $1 WHERE "Id" = $2 AND "ReservedCount" >= $1""";

    private const string Sell = """
        UPDATE catalog."Products" SET "ReservedCount" = "ReservedCount" - $1, "SoldCount" = "SoldCount" + $1 WHERE "Id" = $2 AND "ReservedCount" >= $1
        """;

    private const string Return = """UPDATE catalog."Products" SET "SoldCount" = "SoldCount" - $1 WHERE "Id" = $2 AND "SoldCount" >= $1""";

    public static string Of(StockMove move) => move switch
    {
        StockMove.Hold => Hold,
        StockMove.Release => Release,
        StockMove.Sell => Sell,
        StockMove.Return => Return,
        _ => throw new InvalidOperationException($"{move}"),
    };
}
