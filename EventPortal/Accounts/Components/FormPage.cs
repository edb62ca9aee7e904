using System.Linq.Expressions;
using EventPortal.Shared.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace EventPortal.Accounts.Components;

/// <summary>A form that a request answers: what was typed comes back with the reasons of refusal at its fields.</summary>
public abstract class FormPage<TForm> : PortalPage
    where TForm : class, new()
{
    private ValidationMessageStore? messages;

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm]
    public TForm Form { get; set; } = null!;

    [Inject]
    internal IStringLocalizer<AccountsText> Texts { get; private set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; private set; } = null!;

    protected EditContext Context { get; private set; } = null!;

    protected bool IsAccepted => !Context.GetValidationMessages().Any();

    protected override void OnInitialized()
    {
        Form ??= new();
        Context = new(Form);
        messages = new(Context);
    }

    /// <summary>Goes to an address that may hold letters of any alphabet: the framework's redirect would put them into the header as they are.</summary>
    /// <param name="encoded">Percent-encoded.</param>
    protected void Leave(string encoded) => Http.Response.Redirect(encoded);

    protected void Refuse(Expression<Func<object?>> field, string text)
    {
        messages!.Add(FieldIdentifier.Create(field), text);
        Context.NotifyValidationStateChanged();
    }

    protected void RefuseIf(bool wrong, Expression<Func<object?>> field, string textKey)
    {
        if (wrong) Refuse(field, Texts[textKey]);
    }

    protected void Refuse(Expression<Func<object?>> field, IEnumerable<IdentityError> errors)
    {
        foreach (var error in errors) Refuse(field, error.Description);
    }

    protected void RefuseEmail(Expression<Func<object?>> field, string? email)
    {
        var fault = Users.EmailSyntax.Check(email);
        if (fault is not Users.EmailFault.None) Refuse(field, Texts["Email." + fault]);
    }
}
