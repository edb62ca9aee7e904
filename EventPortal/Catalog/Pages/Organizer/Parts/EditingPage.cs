using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace EventPortal.Catalog.Pages.Organizer.Parts;

/// <summary>
/// A page with a list and a form of one of its rows. A refusal stands at its field when it has one and above the list when not; what was typed stays either
/// way. Whoever saves second sees the other's version in the list and their own in the form, and may save again.
/// </summary>
public abstract class EditingPage : PortalPage, IDisposable
{
    private readonly CancellationTokenSource gone = new();

    [Inject]
    internal Toasts Toasts { get; private set; } = null!;

    [Inject]
    internal IStringLocalizer<PartsText> Says { get; private set; } = null!;

    protected CancellationToken Gone => gone.Token;

    protected FieldProblems Problems { get; } = new();

    /// <summary>What is to be confirmed; null: nothing.</summary>
    protected Decision? Asked { get; private set; }

    protected bool Busy { get; private set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads the list anew.</summary>
    protected abstract Task ReadAsync();

    /// <summary>Gives the open form the version that its row has now.</summary>
    protected virtual void Catch()
    {
    }

    protected override Task OnInitializedAsync() => TryAsync(ReadAsync);

    /// <param name="save">Answers false when something typed is wrong.</param>
    /// <param name="close">Run when it was saved.</param>
    protected async Task SaveAsync(Func<Task<bool>> save, Action close, IReadOnlyDictionary<DomainError, string> fields)
    {
        if (Busy) return;
        Busy = true;
        try
        {
            if (!await save()) return;
            close();
            await ReadAsync();
            Toasts.Show(Says["Saved"]);
        }
        catch (DomainException e) when (Problems.Take(e, fields))
        {
            // stands at its field now
        }
        catch (DomainException e) when (e.Error == PartsErrors.ChangedMeanwhile)
        {
            await ReadAsync();
            Catch();
            throw;
        }
        finally
        {
            Busy = false;
        }
    }

    /// <summary>An act without a form: the list is read anew whether it was refused or not.</summary>
    protected async Task ActAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        finally
        {
            await ReadAsync();
        }
    }

    protected void Ask(string title, string text, Func<Task> act) => Asked = new(title, text, act);

    protected void Keep() => Asked = null;

    protected Task ConfirmAsync()
    {
        var act = Asked!.Act;
        Asked = null;
        return ActAsync(act);
    }

    /// <summary>A question before something is deleted.</summary>
    protected sealed record Decision(string Title, string Text, Func<Task> Act);
}
