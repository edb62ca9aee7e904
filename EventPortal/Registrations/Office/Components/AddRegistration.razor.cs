using System.Globalization;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Office.Components;

/// <summary>Gives a place by hand, without payment.</summary>
public sealed partial class AddRegistration(IPlaceOffice places, IPersonForms forms, OfficeChoices choosing, Toasts toasts, TimeProvider time)
{
    private PersonInput input = new();
    private Dictionary<string, string> errors = [];
    private RegistrationChoices? own;
    private Guid? chosenEvent;
    private Guid? ticket;
    private Guid? lesson;
    private Guid key;
    private bool shown;

    [Parameter, EditorRequired]
    public bool Open { get; set; }

    /// <summary>Null: the event is chosen in the form.</summary>
    [Parameter]
    public Guid? EventId { get; set; }

    [Parameter]
    public RegistrationChoices? Choices { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Parameter]
    public EventCallback<Guid> OnAdded { get; set; }

    private TimeProvider Time => time;

    private RegistrationChoices? Here => EventId is null ? own : Choices;

    protected override void OnParametersSet()
    {
        if (shown == Open) return;
        shown = Open;
        // one key a form: a double click gives one place
        (input, errors, own, chosenEvent, ticket, lesson, key) = (new(), [], null, null, null, null, Guid.CreateVersion7(time.GetUtcNow()));
        ClearRefusal();
    }

    private async Task ChooseEventAsync(ChangeEventArgs e)
    {
        (chosenEvent, ticket, lesson) = (Read(e), null, null);
        own = chosenEvent is { } id ? await choosing.FindAsync(id, default) : null;
    }

    private async Task AddAsync()
    {
        var (person, wrong) = forms.Check(input);
        errors = new(wrong, StringComparer.Ordinal);
        if ((EventId ?? chosenEvent) is null) errors["Event"] = Txt["Event.Missing"];
        else if (ticket is null) errors["Ticket"] = Txt["Move.Missing"];
        if (errors.Count > 0) return;
        var id = await places.AddAsync(
            new((EventId ?? chosenEvent)!.Value, ticket!.Value, lesson, person, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, key), default);
        toasts.Show(Txt["Done.Add"]);
        await OnAdded.InvokeAsync(id);
    }

    private static Guid? Read(ChangeEventArgs e) => Guid.TryParse(e.Value as string, out var id) ? id : null;
}
