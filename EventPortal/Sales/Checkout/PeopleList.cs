using System.Text.RegularExpressions;

namespace EventPortal.Sales.Checkout;

/// <summary>
/// Reads a list of people as schools keep it: a table copied from a spreadsheet (tabs), CSV (commas, semicolons, quotes), or lines like
/// "Оксана Шевчук &lt;oksana@example.com&gt;". Pure; a line that it does not understand is given back as it was, with the reason.
/// </summary>
internal static partial class PeopleList
{
    private static readonly string[] FirstNames = ["ім'я", "ім’я", "имя", "name", "first name", "firstname", "given name"];
    private static readonly string[] LastNames = ["прізвище", "фамилия", "surname", "last name", "lastname", "family name"];
    private static readonly string[] MiddleNames = ["по батькові", "отчество", "patronymic", "middle name"];

    public static IReadOnlyList<ListedLine> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (Number: i + 1, Text: l.Trim('\uFEFF').TrimEnd())).Where(l => l.Text.Trim().Length > 0).ToList();
        var columns = lines.Count > 0 ? Columns(Cells(lines[0].Text)) : null;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. lines.Skip(columns is null ? 0 : 1).Select(l => Line(l.Number, l.Text, columns, seen))];
    }

    private static ListedLine Line(int number, string text, List<Column>? columns, HashSet<string> seen)
    {
        var person = Person(Cells(text), columns);
        var errors = new List<FieldError>();
        PersonRules.Check(person, "", phoneRequired: false, errors);
        if (errors.Count > 0) return new(number, text, person, errors[0].Key);
        return new(number, text, person, seen.Add(person.Email!) ? null : "Paste.Twice");
    }

    private static PersonForm Person(List<string> cells, List<Column>? columns)
    {
        var person = new PersonForm();
        var names = new List<string>();
        foreach (var (cell, index) in cells.Select((c, i) => (c, i)))
        {
            // an address is an address in whatever column it stands
            if (cell.Contains('@', StringComparison.Ordinal)) person.Email ??= cell;
            else if (IsPhone(cell)) person.Phone ??= cell;
            else if (columns is null || index >= columns.Count) names.Add(cell);
            else Put(person, columns[index], cell, names);
        }
        if (person.FirstName is null && person.LastName is null) Split(person, names);
        return person;
    }

    private static void Put(PersonForm person, Column column, string cell, List<string> names)
    {
        if (cell.Length == 0) return;
        switch (column)
        {
            case Column.First: person.FirstName = cell; break;
            case Column.Last: person.LastName = cell; break;
            case Column.Middle: person.MiddleName = cell; break;
            case Column.Other: names.Add(cell); break;
        }
    }

    // "Name Surname" unless a patronymic says otherwise: it follows the name, so what stands before both, or after, is the surname.
    private static void Split(PersonForm person, List<string> names)
    {
        var words = names.Where(n => n.Length > 0).ToList();
        if (words.Count == 1 || words.Exists(w => w.Contains(' ', StringComparison.Ordinal))) words = [.. words.SelectMany(w => w.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        var patronymic = words.FindIndex(w => Patronymic().IsMatch(w));
        if (patronymic > 0)
        {
            (person.FirstName, person.MiddleName) = (words[patronymic - 1], words[patronymic]);
            words.RemoveRange(patronymic - 1, 2);
            person.LastName = Joined(words);
            return;
        }
        person.FirstName = words.FirstOrDefault();
        person.LastName = Joined([.. words.Skip(1)]);
    }

    private static string? Joined(List<string> words) => words.Count == 0 ? null : string.Join(' ', words);

    /// <summary>Null: the first line is a person already.</summary>
    private static List<Column>? Columns(List<string> cells)
    {
        if (cells.Exists(c => c.Contains('@', StringComparison.Ordinal))) return null;
        var columns = cells.ConvertAll(c => Meant(c.ToLowerInvariant()));
        return columns.Exists(c => c is not Column.Other) ? columns : null;
    }

    private static Column Meant(string head) =>
        FirstNames.Contains(head) ? Column.First : LastNames.Contains(head) ? Column.Last : MiddleNames.Contains(head) ? Column.Middle : Column.Other;

    private static List<string> Cells(string line)
    {
        // a pasted table has tabs; then a comma is part of a cell
        var separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var cells = Quoted(line, separator).SelectMany(c => separator == '\t' || !c.Contains('\t', StringComparison.Ordinal) ? [c] : c.Split('\t'));
        return [.. cells.SelectMany(Apart).Select(c => c.Trim(' ', '"', '<', '>', '\u00A0'))];
    }

    /// <summary>"Оксана Шевчук &lt;oksana@example.com&gt;" and "Оксана Шевчук oksana@example.com" are two cells.</summary>
    private static IEnumerable<string> Apart(string cell)
    {
        if (Address().Match(cell) is not { Success: true } found) return [cell];
        var rest = cell.Remove(found.Index, found.Length).Trim(' ', '<', '>', '(', ')', '-', '–', '—', ':');
        return rest.Length == 0 ? [found.Value] : [rest, found.Value];
    }

    private static IEnumerable<string> Quoted(string line, char separator)
    {
        var (cell, isQuoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c != separator || isQuoted) cell.Append(c);
            else
            {
                yield return cell.ToString();
                cell.Clear();
            }
        }
        yield return cell.ToString();
    }

    private static bool IsPhone(string cell) => cell.Count(char.IsAsciiDigit) >= 9 && cell.All(c => char.IsAsciiDigit(c) || c is '+' or '(' or ')' or '-' or ' ');

    [GeneratedRegex(@"[^\s<>(),;""]+@[^\s<>(),;""]*", RegexOptions.None, 500)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\p{L}{2,}(?:ович|йович|ич|івна|ївна|овна|евна|ична|инична)$", RegexOptions.IgnoreCase, 500)]
    private static partial Regex Patronymic();

    private enum Column
    {
        Other,
        First,
        Last,
        Middle,
    }
}

/// <summary>A line of the list. <paramref name="Error"/>: text in SalesText; null: it is a person.</summary>
internal sealed record ListedLine(int Number, string Text, PersonForm Person, string? Error);
