using System.Text;

namespace EventPortal.Notifications.Calendar;

/// <summary>Content lines of RFC 5545: ended by CRLF, folded at 75 octets, never inside a character.</summary>
internal sealed class ContentLines
{
    private const int MaxOctets = 75;
    private readonly StringBuilder text = new();

    public ContentLines Add(string name, string value)
    {
        // A line end that slipped into a value would begin a property of the attacker's choice.
        Fold($"{name}:{value}".ReplaceLineEndings(" "));
        return this;
    }

    /// <summary>A TEXT value, escaped; nothing when there is none.</summary>
    public ContentLines AddText(string name, string? value) => string.IsNullOrEmpty(value) ? this : Add(name, ICalendar.Escape(value));

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                // The space that marks the continuation counts among the next line's 75.
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    public override string ToString() => text.ToString();
}
