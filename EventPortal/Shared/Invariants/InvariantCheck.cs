namespace EventPortal.Shared.Invariants;

/// <summary>
/// A promise that rows make each other, recomputed from the rows by one set-based statement. Plain SQL over the tables of any slice: a check must not share
/// code, and so mistakes, with what it checks. A slice registers its own with <see cref="InvariantsSetup"/>.
/// </summary>
/// <param name="Name">"slice.what", kept with results and in metrics: never change it.</param>
/// <param name="Texts">Text class of the slice; the key <c>Check.&lt;Name&gt;</c> says what does not hold.</param>
/// <param name="Sql">
/// Selects one row for each thing that breaks the promise: <c>"Id"</c>, <c>"Label"</c> (what a person calls it), <c>"LinkId"</c> (see <paramref name="LinksTo"/>; else the
/// id), <c>"Expected"</c> and <c>"Found"</c> (bigint). The dialect that PostgreSQL and SQL Server share. Parameters: {0} now, {1} now less the grace for what is in
/// motion, {2} now less a day, {3} true.
/// </param>
/// <param name="LinksTo">What "LinkId" is, as <see cref="IFindingLinks.Of"/> names it.</param>
public sealed record InvariantCheck(string Name, Type Texts, string Sql, string? LinksTo = null);

/// <summary>A row that breaks a promise, as its check selects it.</summary>
public sealed record FindingRow(Guid Id, string Label, Guid LinkId, long Expected, long Found);
