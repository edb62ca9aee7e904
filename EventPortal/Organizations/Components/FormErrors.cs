using Microsoft.AspNetCore.Components.Forms;

namespace EventPortal.Organizations.Components;

/// <summary>Reasons of refusal at the fields of a form; a field's own go when it is changed.</summary>
internal sealed class FormErrors
{
    private readonly object model;
    private readonly ValidationMessageStore messages;

    public FormErrors(object model)
    {
        this.model = model;
        Context = new(model);
        messages = new(Context);
        Context.OnFieldChanged += (_, changed) =>
        {
            messages.Clear(changed.FieldIdentifier);
            Context.NotifyValidationStateChanged();
        };
    }

    public EditContext Context { get; }

    public bool Any => Context.GetValidationMessages().Any();

    public void Clear()
    {
        messages.Clear();
        Context.NotifyValidationStateChanged();
    }

    public void Add(string field, string text)
    {
        messages.Add(new FieldIdentifier(model, field), text);
        Context.NotifyValidationStateChanged();
    }

    public void AddIf(bool wrong, string field, string text)
    {
        if (wrong) Add(field, text);
    }
}
