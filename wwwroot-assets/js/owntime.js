// The reader's own time beside an event's: "18:30 (Київ), у вас 17:30". Only when it differs; without scripts the event's time stands alone.
function show() {
  for (const place of document.querySelectorAll('[data-own-time]')) {
    const at = new Date(place.dataset.ownTime);
    const language = document.documentElement.lang;
    const text = (options, timeZone) => new Intl.DateTimeFormat(language, { ...options, timeZone }).format(at);
    const clock = zone => text({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone);
    const day = zone => text({ day: 'numeric', month: 'long' }, zone);
    if (clock() === clock(place.dataset.zone) && day() === day(place.dataset.zone)) continue;
    const own = day() === day(place.dataset.zone) ? clock() : `${day()}, ${clock()}`;
    place.textContent = place.dataset.text.replace('{0}', own);
  }
}

show();
window.addEventListener('load', () => window.Blazor?.addEventListener?.('enhancedload', show));
