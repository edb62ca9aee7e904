namespace EventPortal.Organizations.Components;

/// <summary>A group as it is typed.</summary>
public sealed class GroupForm
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    internal bool HasFaults(FormErrors errors, Func<string, string> text)
    {
        errors.Clear();
        errors.AddIf(string.IsNullOrWhiteSpace(Name) || Name.Length > 200, nameof(Name), text("NameInvalid"));
        errors.AddIf((Description?.Length ?? 0) > 2000, nameof(Description), text("GroupDescriptionInvalid"));
        return errors.Any;
    }
}
