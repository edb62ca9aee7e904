using System.Text;

namespace EventPortal.Notifications.Templates;

/// <summary>How a value enters each kind of text.</summary>
internal static class ValueEscapes
{
    /// <summary>
    /// For Markdown: every ASCII punctuation mark gets a backslash, which is legal everywhere but in code; a value cannot start a heading,
    /// a link or a list. Its own line ends become line breaks inside the paragraph.
    /// </summary>
    public static string Markdown(string value)
    {
        var text = new StringBuilder(value.Length + 16);
        foreach (var line in value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (text.Length > 0) text.Append("\\\n");
            foreach (var c in line)
            {
                if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c))) text.Append('\\');
                text.Append(c is '\t' || !char.IsControl(c) ? c : ' ');
            }
        }
        return text.ToString();
    }

    /// <summary>For a header or a button's face: one line, nothing else changed.</summary>
    public static string SingleLine(string value) =>
        string.Join(' ', value.Split(['\r', '\n', '\t', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
