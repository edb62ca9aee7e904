// Small behaviours of native elements that the markup alone does not give. Everything works without them, only less smoothly.

// ——— details.menu: one open at a time; Esc, an outside click or a chosen link closes it and gives the focus back ———
function closeMenus(except) {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (menu !== except) menu.open = false;
}

document.addEventListener('click', event => {
  const inside = event.target.closest?.('details.menu');
  closeMenus(inside);
  if (inside && event.target.closest('.menu-list a, .menu-list button')) inside.open = false;
  // A link of the drawer leads to another page of the same document (enhanced navigation): the drawer must not stay over it.
  // The sheet of filters stays: several are chosen one after another.
  if (event.target.closest?.('[popover]:not(.facets) a')) event.target.closest('[popover]').hidePopover?.();
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const menu = document.querySelector('details.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

document.addEventListener('focusout', event => {
  const menu = event.target.closest?.('details.menu[open]');
  if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
});

// ——— [data-submit-on-change]: a filter or a select that is a form of its own; without scripts its button is pressed by hand ———
document.addEventListener('change', event => {
  const form = event.target.closest?.('form[data-submit-on-change]');
  if (form) form.requestSubmit();
});

// ——— [data-print], [data-back], [data-reload]: buttons that have no meaning without scripts carry `hidden` until now ———
function reveal() {
  for (const button of document.querySelectorAll('[data-print][hidden],[data-back][hidden],[data-reload][hidden],[data-copy][hidden]')) button.hidden = false;
}

document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-print],[data-back],[data-reload],[data-copy]');
  if (!button) return;
  if ('print' in button.dataset) window.print();
  if ('back' in button.dataset) history.back();
  if ('reload' in button.dataset) location.reload();
  if ('copy' in button.dataset) {
    await navigator.clipboard?.writeText(button.dataset.copy);
    if (button.dataset.copied) {
      const label = button.querySelector('[data-label]') ?? button;
      label.textContent = button.dataset.copied;
    }
  }
});

// ——— .buybar[data-watch]: the bar is there only while the button it repeats is out of sight ———
const watched = new WeakSet();
function watchBars() {
  for (const bar of document.querySelectorAll('.buybar[data-watch]')) {
    const target = document.querySelector(bar.dataset.watch);
    if (!target || watched.has(target)) continue;
    watched.add(target);
    new IntersectionObserver(entries => { bar.hidden = entries.at(-1).isIntersecting; }).observe(target);
  }
}

function start() {
  reveal();
  watchBars();
}

// A circuit replaces what was prerendered, and with it the watched button.
new MutationObserver(watchBars).observe(document.body, { childList: true, subtree: true });

start();
window.addEventListener('load', () => window.Blazor?.addEventListener?.('enhancedload', start));
