// What is typed or chosen before the circuit is there would be lost: the circuit replaces what was prerendered. Here it is kept and put into
// the new fields in the same breath, with the focus, so that nobody who types fast (or whose browser fills in) notices the change.
// [data-live] is the mark of the component Live: "false" until its part of the page answers.
(() => {
  const kept = new Map();
  let focused = null;
  let page = '';

  const waits = () => document.querySelector('[data-live=false], body.swapping') !== null;
  const hasTick = field => field.type === 'checkbox' || field.type === 'radio';
  const stateOf = field => (hasTick(field) ? field.checked : field.value);

  function keep(event) {
    const field = event.target;
    if (!field.id || !field.matches?.('input,select,textarea') || field.type === 'file' || !waits()) return;
    if (page !== location.pathname) kept.clear();
    page = location.pathname;
    kept.set(field.id, stateOf(field));
  }

  function put(field, state) {
    if (stateOf(field) === state) return;
    if (hasTick(field)) field.checked = state;
    else field.value = state;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function mend() {
    if (page === location.pathname) {
      for (const [id, state] of kept) {
        const field = document.getElementById(id);
        if (field) put(field, state);
      }
    }
    stand();
    if (waits()) return;
    kept.clear();
    focused = null;
  }

  function stand() {
    if (!focused || document.activeElement !== document.body) return;
    const field = document.getElementById(focused.id);
    if (!field || field === focused.field) return;
    field.focus({ preventScroll: true });
    // not every kind of input has a caret
    try { field.setSelectionRange(focused.from, focused.to); } catch { /* then it stands where it stands */ }
    focused.field = field;
  }

  function note(event) {
    const field = event.target;
    focused = field.id && waits() ? { id: field.id, field, from: field.selectionStart ?? 0, to: field.selectionEnd ?? 0 } : null;
  }

  document.addEventListener('input', event => { keep(event); if (event.target === focused?.field) note(event); }, true);
  document.addEventListener('change', keep, true);
  document.addEventListener('focusin', note, true);
  new MutationObserver(() => { if (kept.size > 0 || focused) mend(); })
    .observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-live'] });
})();
