using System.Text;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers;

/// <summary>Seven ways of wearing hair; what lies behind the face is drawn before it, the fringe after it.</summary>
internal static class PortraitHair
{
    public static string Behind(int style, string hair) => style switch
    {
        0 => Path("M44 92c0-50 88-50 88 0v52c0 12-88 12-88 0z", Fill(hair)),
        1 => Path("M46 90c0-46 84-46 84 0l6 30c-12 10-84 10-96 0z", Fill(hair)),
        2 => Circle(88, 34, 19, hair) + Path("M48 92c0-52 80-52 80 0v12h-80z", Fill(hair)),
        3 => Curls(hair),
        _ => "",
    };

    public static string InFront(int style, string hair) => style switch
    {
        0 or 2 => Path("M53 96c-2-36 14-50 35-50s37 14 35 50c-4-16-12-28-22-34-12 12-34 16-48 34z", Fill(hair)),
        1 => Path("M54 92c0-34 20-44 34-44s34 10 34 44c-8-14-16-22-30-24-16 4-30 10-38 24z", Fill(hair)),
        3 => Path("M54 84c4-24 18-32 34-32s30 8 34 32c-20-14-48-14-68 0z", Fill(hair)),
        4 => Path("M52 88c-4-40 16-52 38-52 24 0 38 16 34 52-4-14-6-22-12-28-18 6-38 4-50 0-6 6-8 14-10 28z", Fill(hair)),
        5 => Path("M54 78c2-28 16-38 34-38s34 12 34 40c-4-8-8-12-12-14-16 0-34-4-44-2-6 2-10 6-12 14z", Fill(hair))
            + Path("M56 98c2 36 18 42 32 42s30-6 32-42c-6 12-12 16-20 16h-24c-8 0-14-4-20-16z", Fill(hair)),
        6 => Path("M55 86c-3-34 15-42 33-42s36 8 33 42c-2-10-5-16-9-19-14-4-34-4-48 0-4 3-7 9-9 19z", Fill(hair)),
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    private static string Curls(string hair)
    {
        var curls = new StringBuilder();
        for (var i = 0; i < 9; i++)
        {
            var angle = Math.PI * (1 + (i / 8d));
            curls.Append(Circle(88 + (Math.Cos(angle) * 38), 84 + 6 + (Math.Sin(angle) * 42), 19, hair));
        }

        return curls.Append(Circle(46, 104, 15, hair)).Append(Circle(130, 104, 15, hair)).ToString();
    }

    private static string Fill(string hair) => $"fill=\"{hair}\"";
}
