using System.Text;
using System.Text.Json;

namespace EventPortal.Notifications.Templates;

internal abstract class MustacheNode
{
    public abstract void Render(StringBuilder output, MustacheContext context, Func<string, string> escape);
}

internal sealed class MustacheText(string text) : MustacheNode
{
    public override void Render(StringBuilder output, MustacheContext context, Func<string, string> escape) => output.Append(text);
}

internal sealed class MustacheVariable(string name) : MustacheNode
{
    public override void Render(StringBuilder output, MustacheContext context, Func<string, string> escape) =>
        output.Append(escape(MustacheContext.Text(context.Find(name), name)));
}

internal sealed class MustacheSection(string name, bool isInverted) : MustacheNode
{
    public List<MustacheNode> Children { get; } = [];

    public string Name { get; } = name;

    public override void Render(StringBuilder output, MustacheContext context, Func<string, string> escape)
    {
        var value = context.Find(Name);
        var holds = MustacheContext.IsTruthy(value);
        if (isInverted)
        {
            if (!holds) RenderChildren(output, context, escape);
        }
        else if (holds)
        {
            if (value.ValueKind is not JsonValueKind.Array) RenderChildren(output, context.Push(value), escape);
            else foreach (var item in value.EnumerateArray()) RenderChildren(output, context.Push(item), escape);
        }
    }

    private void RenderChildren(StringBuilder output, MustacheContext context, Func<string, string> escape)
    {
        foreach (var child in Children) child.Render(output, context, escape);
    }
}
