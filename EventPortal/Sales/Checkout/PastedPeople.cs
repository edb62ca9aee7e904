namespace EventPortal.Sales.Checkout;

/// <summary>Puts a pasted list into the places of a cart line. Nobody who was typed already is overwritten, and no line of the list is lost.</summary>
public static class PastedPeople
{
    /// <param name="places">Places of one cart line.</param>
    public static PasteResult Fill(IReadOnlyList<ParticipantForm> places, string text)
    {
        var open = new Queue<ParticipantForm>(places.Where(IsOpen));
        var known = places.Where(p => p.Choice is ParticipantChoice.Named).Select(p => p.Person.Email?.Trim())
            .OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var left = new List<PasteProblem>();
        var filled = 0;
        foreach (var line in PeopleList.Read(text))
        {
            var error = line.Error ?? (known.Contains(line.Person.Email!) ? "Paste.Twice" : open.Count == 0 ? "Paste.NoPlace" : null);
            if (error is not null)
            {
                left.Add(new(line.Number, line.Text, error));
                continue;
            }
            var place = open.Dequeue();
            (place.Choice, place.Person) = (ParticipantChoice.Named, line.Person);
            filled++;
        }
        return new(filled, left);
    }

    private static bool IsOpen(ParticipantForm place) =>
        place.Choice is ParticipantChoice.Later
        || (place.Choice is ParticipantChoice.Named && place.Person is { FirstName: null or "", LastName: null or "", Email: null or "" });
}

/// <param name="Filled">So many places got their participant.</param>
/// <param name="Left">Lines that took no place, in their order.</param>
public sealed record PasteResult(int Filled, IReadOnlyList<PasteProblem> Left)
{
    /// <summary>The lines to correct, as they were pasted.</summary>
    public string Rest => string.Join('\n', Left.Select(l => l.Text));
}

/// <summary>A line that took no place. <paramref name="Key"/>: text in SalesText.</summary>
public sealed record PasteProblem(int Number, string Text, string Key);
