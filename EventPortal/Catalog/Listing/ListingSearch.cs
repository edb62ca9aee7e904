using System.Numerics;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Listing;

/// <summary>
/// One pass over the listing answers everything: an event that nothing keeps out is found and counted in every facet; one that only a single narrowing
/// keeps out counts in that narrowing's facet ("and if I chose this one?") and in what would be found without it.
/// </summary>
internal sealed class ListingSearch(ListingSnapshot listing, CatalogFilter filter, IReadOnlyCollection<Guid> groups, DateTimeOffset now)
{
    private const int Narrowings = (int)Narrowing.When + 1;

    /// <summary>The longest list; putting the rest in order would be for nobody.</summary>
    private const int MostShown = CatalogFilter.MaxPage * CatalogFilter.PageSize;
    private readonly int[][] counts = [.. Enum.GetValues<Facet>().Select(f => new int[listing.Keys.CountOf(f)])];
    private readonly int[] without = new int[Narrowings];
    private readonly int[] spans = new int[Enum.GetValues<CatalogSpan>().Length];
    private readonly DateOnly today = PortalFormats.Today(now, CatalogSql.PortalZone);
    private readonly bool[]?[] chosen = [.. Enum.GetValues<Facet>().Select(f => Chosen(listing.Keys, f, listing.Names.Current(f, filter.Choices[f])))];
    private int free;

    public ListingAnswer Find(TextAnswer? text)
    {
        var days = Moments(CatalogDays.Of(filter, today));
        (DateTimeOffset From, DateTimeOffset To)[] spanMoments = [.. Enum.GetValues<CatalogSpan>().Select(s => Moments(CatalogDays.Of(s, today)))];
        var found = new List<(ListedEvent Listed, int Score)>();
        text?.Settle(InWindow().Where(IsVisible).Select(text.ScoreOf));
        foreach (var listed in InWindow())
        {
            if (!IsVisible(listed)) continue;
            var keptOut = KeptOut(listed, days);
            if (BitOperations.PopCount((uint)keptOut) > 1) continue;
            var score = text?.ScoreOf(listed) ?? 1;
            if (score == 0) keptOut |= 1 << (int)Narrowing.Words;
            if (BitOperations.PopCount((uint)keptOut) > 1) continue;
            Count(listed, keptOut, spanMoments);
            if (keptOut == 0) found.Add((listed, score));
        }
        // only who finds nothing is told of other times
        if (found.Count == 0) CountAtOtherTimes(text, days);
        return new(this, FacetReading.Read(listing, this, filter), Order(found, text is not null), found.Count, text is null ? null : Suggestion(found, text));
    }

    /// <summary>What begins in these days and the reader may see, whatever else is asked for; by start.</summary>
    public IEnumerable<ListedEvent> Between(DateOnly from, DateOnly to) => listing.Starting(Moments(new(from, to))).Where(IsVisible);

    /// <summary>For calendars that follow the filter: coming and lately past, called-off ones too, the next first.</summary>
    public IEnumerable<ListedEvent> Followed(TextAnswer? text, DateTimeOffset since)
    {
        var days = Moments(CatalogDays.Of(filter, today));
        return listing.Events.Where(e => e.EndsAt > since && IsOurs(e) && KeptOut(e, days) == 0
            && (text is null || TextAnswer.IsSure(text.ScoreOf(e))));
    }

    public int CountOf(Facet facet, int number) => counts[(int)facet][number];

    /// <summary>How many would be found if this were not asked for.</summary>
    public int Without(int narrowing) => without[narrowing];

    public int Spans(CatalogSpan span) => spans[(int)span];

    public int Free => free;

    private bool IsVisible(ListedEvent listed) => listed.IsListed && IsOurs(listed);

    private bool IsOurs(ListedEvent listed) => listed.HasOrganization && listed.IsOpenTo(groups)
        && (filter.OrganizationId is null || listed.OrganizationId == filter.OrganizationId);

    // most of a long life is past: a reader of what is coming does not pay for it
    private IEnumerable<ListedEvent> InWindow() => filter switch
    {
        { View: CatalogView.Month } => listing.Starting(MonthMoments()),
        { Past: false } => listing.Coming.Where(Window()),
        _ => listing.Events.Where(Window()),
    };

    private void CountAtOtherTimes(TextAnswer? text, (DateTimeOffset From, DateTimeOffset To) days)
    {
        var window = Window();
        without[(int)Narrowing.When] = listing.Events.Count(e => !window(e) && IsVisible(e) && KeptOut(e, days) == 0 && (text is null || text.ScoreOf(e) > 0));
    }

    private Func<ListedEvent, bool> Window()
    {
        if (filter.View is CatalogView.Month)
        {
            var month = MonthMoments();
            return listed => IsIn(listed, month);
        }
        return filter.Past ? listed => listed.IsOver(now) : listed => !listed.IsOver(now);
    }

    private (DateTimeOffset From, DateTimeOffset To) MonthMoments()
    {
        var first = filter.Month ?? new DateOnly(today.Year, today.Month, 1);
        return Moments(new(first, first.AddMonths(1).AddDays(-1)));
    }

    private int KeptOut(ListedEvent listed, (DateTimeOffset From, DateTimeOffset To) days)
    {
        var keeping = IsIn(listed, days) ? 0 : 1 << (int)Narrowing.Dates;
        if (filter.HasPrice && !HasPrice(listed)) keeping |= 1 << (int)Narrowing.Price;
        for (var facet = 0; facet < chosen.Length; facet++)
        {
            if (chosen[facet] is not { } wanted) continue;
            var has = false;
            foreach (var value in listed.Values[facet]) has |= value < wanted.Length && wanted[value];
            if (!has) keeping |= 1 << facet;
        }
        return keeping;
    }

    private bool HasPrice(ListedEvent listed)
    {
        if (filter.Free) return listed.HasFreePlace;
        return listed.ShownPriceAt(now) is { } price
            && (filter.MinPrice is not { } min || price >= min * 100L) && (filter.MaxPrice is not { } max || price <= max * 100L);
    }

    private void Count(ListedEvent listed, int keptOut, (DateTimeOffset From, DateTimeOffset To)[] spanMoments)
    {
        if (keptOut == 0)
        {
            for (var facet = 0; facet < counts.Length; facet++) Count(facet, listed);
        }
        else
        {
            var only = BitOperations.TrailingZeroCount(keptOut);
            without[only]++;
            if (only < counts.Length) Count(only, listed);
        }
        if (keptOut is 0 or 1 << (int)Narrowing.Price && listed.HasFreePlace) free++;
        if (keptOut is not (0 or 1 << (int)Narrowing.Dates)) return;
        for (var span = 0; span < spans.Length; span++)
            if (IsIn(listed, spanMoments[span])) spans[span]++;
    }

    private void Count(int facet, ListedEvent listed)
    {
        foreach (var value in listed.Values[facet])
            if (value < counts[facet].Length) counts[facet][value]++;
    }

    private IReadOnlyList<ListedEvent> Order(List<(ListedEvent Listed, int Score)> found, bool words)
    {
        var events = found.Select(f => f.Listed);
        if (filter.View is CatalogView.Month) return [.. events];
        var ordered = filter switch
        {
            { Sort: CatalogSort.Best } when words => found.OrderByDescending(f => f.Score).ThenBy(f => IsLater(f.Listed)).ThenBy(f => Distance(f.Listed)).Select(f => f.Listed),
            { Sort: CatalogSort.Newest } => events.OrderByDescending(e => e.PublishedAt).ThenBy(e => e.Id),
            { Sort: CatalogSort.Price } => events.OrderBy(e => e.PriceAt(now) ?? long.MaxValue).ThenBy(e => e.StartsAt).ThenBy(e => e.Id),
            { Past: true } => events.OrderByDescending(e => e.EndsAt).ThenBy(e => e.Id),
            // what has begun already is for those who joined in time
            _ => events.Where(e => e.StartsAt > now).Concat(events.Where(e => e.StartsAt <= now)),
        };
        return [.. ordered.Take(MostShown)];
    }

    private bool IsLater(ListedEvent listed) => listed.StartsAt <= now;

    private long Distance(ListedEvent listed) => Math.Abs((listed.StartsAt - now).Ticks);

    private string? Suggestion(List<(ListedEvent Listed, int Score)> found, TextAnswer text)
    {
        if (found.Count == 0 || found.Any(f => TextAnswer.IsSure(f.Score))) return null;
        return text.Suggest(found.MaxBy(f => f.Score).Listed, listing.Words);
    }

    private static bool IsIn(ListedEvent listed, (DateTimeOffset From, DateTimeOffset To) moments) => listed.StartsAt >= moments.From && listed.StartsAt < moments.To;

    private static (DateTimeOffset From, DateTimeOffset To) Moments(CatalogDays days) => (
        days.From is { } from ? CatalogSql.DayOf(from).From : DateTimeOffset.MinValue,
        days.To is { } to ? CatalogSql.DayOf(to).To : DateTimeOffset.MaxValue);

    private static bool[]? Chosen(FacetKeys keys, Facet facet, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return null;
        var wanted = new bool[keys.CountOf(facet)];
        foreach (var number in keys.Find(facet, values)) wanted[number] = true;
        return wanted;
    }
}

/// <param name="Counts">Of the facets and of what would be found otherwise.</param>
/// <param name="Found">In order: as much of it as a list may show, for a month all.</param>
/// <param name="Total">How many were found.</param>
/// <param name="Suggestion">The words as the best guess has them, when nothing but guesses was found.</param>
internal sealed record ListingAnswer(ListingSearch Counts, CatalogFacets Facets, IReadOnlyList<ListedEvent> Found, int Total, string? Suggestion)
{
    private ILookup<DateOnly, ListedEvent>? byDay;

    /// <summary>What was found by the days of the catalog; made once, since an answer is shown often.</summary>
    public ILookup<DateOnly, ListedEvent> ByDay => byDay ??= Days(Found);

    public static ILookup<DateOnly, ListedEvent> Days(IEnumerable<ListedEvent> events) => events.ToLookup(e => CatalogSql.DayIn(e.StartsAt));
}
