// Ticks every deadline on the page between two answers of the server: <span data-deadline="ms" data-now="ms">.
// The server's clock decides: the difference to the reader's clock is taken once for each rendered data-now.
// Blazor owns the nodes, so only the values of existing text nodes and attributes are touched, never the structure.

const skews = new WeakMap();
const spoken = new WeakMap();
const finished = new WeakSet();
const minute = 60_000;

function remaining(element) {
  const deadline = Number(element.dataset.deadline);
  const now = Number(element.dataset.now);
  let skew = skews.get(element);
  if (!skew || skew.now !== now || skew.deadline !== deadline) {
    skew = { now, deadline, offset: now - Date.now() };
    skews.set(element, skew);
    finished.delete(element);
  }
  return deadline - (Date.now() + skew.offset);
}

/** "12:47", "1:02:03": the same text as Countdown.razor renders. */
export function format(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const pad = value => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return (hours ? hours + ':' : '') + pad(Math.floor(seconds / 60) % 60) + ':' + pad(seconds % 60);
}

function draw(element, text) {
  const cells = element.querySelectorAll('.clock i');
  // A cell more or less (the hour has passed): hide the first cells instead of changing what Blazor has rendered.
  const spare = cells.length - text.length;
  cells.forEach((cell, index) => {
    const value = index < spare ? '' : text[index - spare];
    if (!cell.firstChild) { cell.textContent = value; return; }
    if (cell.firstChild.nodeValue !== value) cell.firstChild.nodeValue = value;
    cell.classList.toggle('c', value === ':');
    cell.hidden = value === '';
  });
}

// data-say = '{"10":"…","5":"…","2":"…","1":"…"}': a screen reader hears these minutes, not every second.
function say(element, left) {
  const live = element.querySelector('[data-live]');
  if (!live || !element.dataset.say) return;
  const words = JSON.parse(element.dataset.say);
  const due = Object.keys(words).map(Number).sort((a, b) => a - b).find(m => left <= m * minute && left > m * minute - 20_000);
  if (due === undefined || spoken.get(element) === due) return;
  spoken.set(element, due);
  live.textContent = words[due];
}

function phase(element, left) {
  const bar = element.closest('.hold-bar') ?? element;
  bar.classList.toggle('red', left <= minute);
  bar.classList.toggle('amber', left > minute && left <= 5 * minute);
  for (const text of element.querySelectorAll('[data-phase]')) {
    const mine = left <= minute ? 'red' : left <= 5 * minute ? 'amber' : 'calm';
    text.hidden = text.dataset.phase !== mine;
  }
}

function title(text) {
  const plain = document.title.replace(/^\((?:\d+:)?\d{2}:\d{2}\) /, '');
  const wanted = text ? `(${text}) ${plain}` : plain;
  if (document.title !== wanted) document.title = wanted;
}

function tick() {
  let titleText = '';
  for (const element of document.querySelectorAll('[data-deadline]')) {
    const left = remaining(element);
    const text = format(left);
    draw(element, text);
    phase(element, left);
    say(element, left);
    if (element.dataset.title !== undefined && left > 0 && !titleText) titleText = text;
    if (left <= 0 && !finished.has(element)) {
      finished.add(element);
      element.dispatchEvent(new CustomEvent('countdown:end', { bubbles: true }));
      if (element.dataset.end === 'reload') setTimeout(() => location.reload(), 1500);
    }
  }
  title(titleText);
}

tick();
setInterval(tick, 500);
document.addEventListener('visibilitychange', () => { if (!document.hidden) tick(); });
