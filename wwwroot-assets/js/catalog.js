// The catalog between two filters: every filter is a link or a GET form and works without this file. With it the page is exchanged in place by
// enhanced navigation, stays where it was scrolled to, and what the reader unfolded stays unfolded.

// ——— [data-keep-scroll]: the answer is the same page, so the eye stays where it is ———
let kept = null;
function keep(event) {
  const source = event.target.closest?.('[data-keep-scroll]');
  const panel = document.querySelector('.facets:popover-open');
  kept = source && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey ? { y: scrollY, panel: panel?.scrollTop, at: performance.now() } : null;
}
document.addEventListener('click', keep, true);
document.addEventListener('submit', keep, true);
document.addEventListener('change', keep, true);

// ——— details[data-facet]: a choice of the reader outlives the page's own opinion ———
const folded = new Map();
document.addEventListener('click', event => {
  const details = event.target.closest?.('summary')?.parentElement;
  if (details?.dataset.facet) folded.set(details.dataset.facet, !details.open);
});

function restore() {
  for (const details of document.querySelectorAll('details[data-facet]'))
    if (folded.has(details.dataset.facet)) details.open = folded.get(details.dataset.facet);
  if (kept && performance.now() - kept.at < 10000) {
    scrollTo({ top: kept.y, behavior: 'instant' });
    const panel = document.querySelector('.facets:popover-open');
    if (panel && kept.panel !== undefined) panel.scrollTop = kept.panel;
  }
  kept = null;
}

// ——— table[data-month]: arrows go from day to day, as in any calendar ———
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
document.addEventListener('keydown', event => {
  const cell = event.target.closest?.('table[data-month] td');
  if (!cell || !(event.key in steps) || event.altKey || event.ctrlKey || event.metaKey) return;
  const cells = [...cell.closest('table').querySelectorAll('td')];
  const visible = link => link.offsetParent !== null;
  for (let at = cells.indexOf(cell) + steps[event.key]; at >= 0 && at < cells.length; at += steps[event.key]) {
    const link = [...cells[at].querySelectorAll('a')].find(visible);
    if (!link) continue;
    event.preventDefault();
    link.focus();
    return;
  }
});

// ——— form[data-favourite]: the heart answers at once; when the server does not agree, it goes back ———
document.addEventListener('submit', async event => {
  const form = event.target.closest?.('form[data-favourite]');
  if (!form) return;
  event.preventDefault();
  const button = form.querySelector('button');
  const body = new URLSearchParams(new FormData(form));
  const show = on => {
    button.setAttribute('aria-pressed', on);
    form.elements.on.value = on ? '0' : '1';
  };
  const wanted = body.get('on') === '1';
  show(wanted);
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (!answer.ok) show(!wanted);
  } catch {
    show(!wanted);
  }
});

function start() {
  window.Blazor?.addEventListener?.('enhancedload', restore);
}
if (window.Blazor) start();
else window.addEventListener('load', start);
