using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Shell.Dev;

/// <summary>Every part of the UI kit beside the design's components.html; exists only in development.</summary>
public sealed partial class ComponentsPage(IHostEnvironment environment, NavigationManager navigation, TimeProvider time, Toasts toasts)
{
    private readonly DateTimeOffset start = time.GetUtcNow();
    private readonly StepperStep[] steps = [new("Кошик", "/cart"), new("Учасники й оплата"), new("Готово")];
    private readonly TimelineStep[] way =
    [
        new("Заявка", TimelineState.Done, "10 лист, 09:14"), new("Схвалено", TimelineState.Done, "10 лист, 12:40"), new("Сплачено", TimelineState.Now, "285 з 950 грн"),
        new("Передано в CRM", TimelineState.Failed, "помилка 422"), new("Участь", TimelineState.Ahead, "25 лист, ср"), new("Сертифікат", TimelineState.Ahead, "15 годин"),
    ];

    private bool asking;
    private int places = 1;

    protected override void OnInitialized()
    {
        // From a circuit this page cannot be reached outside development: its first answer was already 404.
        if (!environment.IsDevelopment() && !RendererInfo.IsInteractive) navigation.NotFound();
    }

    private static Money Uah(long kopecks) => new(kopecks, Currency.Uah);

    private void Removed() => toasts.Show("Місце прибрано з кошика", ("Повернути", () =>
    {
        toasts.Show("Місце знову у кошику");
        return Task.CompletedTask;
    }
    ));
}
