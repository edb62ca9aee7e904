namespace EventPortal.Shared.Web.Ui;

/// <summary>
/// A page about one event in the organizer's office, contributed by a slice: <c>services.AddSingleton(new EventTab(...))</c>; see <see cref="EventTabs"/>.
/// </summary>
/// <param name="TextClass">Text class of the slice; <paramref name="TextKey"/> is a key in it.</param>
/// <param name="Href">Address by organization and event.</param>
/// <param name="Order">Authoring 10–49, people and orders 50–69, figures 70–79, the door 80–89.</param>
/// <param name="Badge">A component that draws a count at the right (<c>&lt;span class="n"&gt;</c>), with the parameter EventId.</param>
public sealed record EventTab(Type TextClass, string TextKey, Func<Guid, Guid, string> Href, int Order, bool Exact = false, Type? Badge = null);
