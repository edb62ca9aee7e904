using EventPortal.Documents.Pdf.Text;
using EventPortal.Documents.Pdf.TrueType;

namespace EventPortal.Documents;

/// <summary>The portal's two families for paper, read once: Arsenal for headings, Onest for text; each stands in for the other.</summary>
internal sealed class PaperFonts
{
    public PaperFonts()
    {
        var (arsenal, arsenalBold) = (Load("Arsenal-Regular"), Load("Arsenal-Bold"));
        var (onest, onestBold) = (Load("Onest-Regular"), Load("Onest-SemiBold"));
        Heading = new FontStack(arsenalBold, onestBold);
        HeadingLight = new FontStack(arsenal, onest);
        Text = new FontStack(onest, arsenal);
        Strong = new FontStack(onestBold, arsenalBold);
    }

    /// <summary>Arsenal 700.</summary>
    public FontStack Heading { get; }

    /// <summary>Arsenal 400.</summary>
    public FontStack HeadingLight { get; }

    /// <summary>Onest 400.</summary>
    public FontStack Text { get; }

    /// <summary>Onest 600.</summary>
    public FontStack Strong { get; }

    private static TrueTypeFont Load(string name)
    {
        using var stream = typeof(PaperFonts).Assembly.GetManifestResourceStream($"EventPortal.Documents.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded in the assembly.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFont(name, file);
    }
}
