using System.Buffers.Binary;
using System.Text;

namespace EventPortal.Tests.Benchmarks.Circuits;

/// <summary>
/// What a browser reads of a render batch to know what can be clicked: the frames, 20 bytes each (kind, then for an attribute name, value and event
/// handler; for an element length and name), and the texts. The last 20 bytes say where the parts are.
/// </summary>
internal readonly ref struct RenderBatch(ReadOnlySpan<byte> bytes)
{
    private const int FrameLength = 20;
    private const int Element = 1;
    private const int Attribute = 3;
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Handlers of clicks on quantities, in the order of the page.</summary>
    public void CollectSteppers(List<long> handlers)
    {
        var frames = Int(bytes.Length - 16);
        var inStepper = 0;
        for (int i = 0, count = Int(frames), at = frames + 4; i < count; i++, at += FrameLength)
        {
            switch (Int(at))
            {
                case Element:
                    inStepper--;
                    break;
                case Attribute when Text(Int(at + 4)) == "class" && Text(Int(at + 8)) is { } name && name.Split(' ').Contains("qty"):
                    // the element and the few that are in it
                    inStepper = 4;
                    break;
                case Attribute when inStepper > 0 && Text(Int(at + 4)) == "onclick" && BinaryPrimitives.ReadInt64LittleEndian(bytes[(at + 12)..]) is > 0 and var handler:
                    handlers.Add(handler);
                    break;
                default:
                    break;
            }
        }
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    private string? Text(int index)
    {
        if (index < 0) return null;
        var at = Int(Int(bytes.Length - 4) + index * 4);
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            length |= (part & 0x7f) << shift;
            if (part < 0x80) break;
        }
        return Encoding.UTF8.GetString(bytes.Slice(at, length));
    }
}
