// Plain forms: a question that waits for an answer to another is shown while it has it. The server decides by the same rule.
const valuesOf = box => [...box.querySelectorAll('input,textarea,select')]
  .filter(field => field.type !== 'hidden' && (!['radio', 'checkbox'].includes(field.type) || field.checked)).map(field => field.value.trim());

function show(form) {
  // in the order of the page, so that a chain of conditions settles in one pass
  for (const box of form.querySelectorAll('[data-when]')) {
    const awaited = form.querySelector(`[data-question="${CSS.escape(box.dataset.when)}"]`);
    const wanted = JSON.parse(box.dataset.answers);
    box.hidden = !awaited || awaited.hidden || !valuesOf(awaited).some(value => wanted.includes(value));
    box.querySelectorAll('.asked-if').forEach(hint => { hint.hidden = true; });
  }
}

document.addEventListener('change', event => { if (event.target.form) show(event.target.form); });
document.querySelectorAll('form:has([data-when])').forEach(show);
