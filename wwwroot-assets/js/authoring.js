// The event editor. What is typed goes to the server in batches; until it is saved there, it is kept in this browser, so that neither a broken
// line nor a closed tab loses a word. The server never writes into a field that is being typed in.
const WAIT = 700, AGAIN = 3000, PATIENCE = 8000, PIECE = 8000;
const editors = new Map();

export function keep(root, owner, key, version) {
  const kept = read(key);
  const editor = { root, owner, key, version, pending: new Map(Object.entries(kept?.entries ?? {})), sent: new Map(), timer: 0, sending: false, stopped: false };
  editor.restored = editor.pending.size > 0 ? kept.version : null;
  editors.set(key, editor);
  editor.onInput = event => typed(editor, event.target, event.type === 'input' ? WAIT : 0);
  editor.onOnline = () => push(editor);
  root.addEventListener('input', editor.onInput);
  root.addEventListener('change', editor.onInput);
  window.addEventListener('online', editor.onOnline);
  for (const [name, value] of editor.pending) fill(root, name, value);
  if (editor.pending.size > 0) push(editor);
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

// the server saved, or gave up, everything but these
export function settle(key, unsaved, version) {
  const editor = editors.get(key);
  if (!editor) return;
  editor.version = version;
  for (const name of [...editor.pending.keys()]) if (!unsaved.includes(name) && editor.sent.get(name) === editor.pending.get(name)) editor.pending.delete(name);
  store(editor);
}

export function stop(key) {
  const editor = editors.get(key);
  if (!editor) return;
  editor.stopped = true;
  clearTimeout(editor.timer);
  editor.root.removeEventListener('input', editor.onInput);
  editor.root.removeEventListener('change', editor.onInput);
  window.removeEventListener('online', editor.onOnline);
  editors.delete(key);
}

// Markdown: the marks of a button go around what is selected, or to the beginning of its lines
export function mark(id, before, after, perLine) {
  const box = document.getElementById(id);
  if (!box) return;
  const { selectionStart: from, selectionEnd: to, value } = box;
  let text, start = from, end = to;
  if (perLine) {
    start = value.lastIndexOf('\n', from - 1) + 1;
    const lines = value.slice(start, to).split('\n');
    const all = lines.every(line => line.startsWith(before));
    text = lines.map((line, i) => all ? line.slice(before.length) : (before === '1. ' ? `${i + 1}. ` : before) + line).join('\n');
  } else {
    const inside = value.slice(from, to);
    text = inside.startsWith(before) && inside.endsWith(after) && inside.length > before.length + after.length
      ? inside.slice(before.length, inside.length - after.length) : before + inside + after;
  }
  box.focus();
  box.setRangeText(text, start, end, 'select');
  if (!perLine && from === to) box.setSelectionRange(start + before.length, start + before.length);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function typed(editor, target, wait) {
  const name = target?.dataset?.field;
  if (!name) return;
  const value = valueOf(editor.root, target, name);
  if (editor.pending.get(name) === value && editor.sent.get(name) === value) return;
  editor.pending.set(name, value);
  store(editor);
  clearTimeout(editor.timer);
  if (wait === 0) push(editor);
  else editor.timer = setTimeout(() => push(editor), wait);
}

async function push(editor) {
  if (editor.stopped || editor.sending) { editor.again = !editor.stopped; return; }
  const fresh = [...editor.pending].filter(([name, value]) => editor.sent.get(name) !== value);
  if (fresh.length === 0) return;
  editor.sending = true;
  clearTimeout(editor.timer);
  try {
    const text = JSON.stringify({ version: editor.restored, entries: Object.fromEntries(fresh) });
    // one message to the server has a limit; a pair of code units stays together
    for (let i = 0, from = 0; from < text.length; i++) {
      const to = from + PIECE - (/[\ud800-\udbff]/.test(text[from + PIECE - 1] ?? '') ? 1 : 0);
      await soon(editor.owner.invokeMethodAsync('Piece', i, text.slice(from, to)));
      from = to;
    }
    const answer = await soon(editor.owner.invokeMethodAsync('Typed'));
    editor.restored = null;
    editor.version = answer.version;
    for (const [name, value] of fresh) {
      editor.sent.set(name, value);
      if (answer.saved.includes(name) && editor.pending.get(name) === value) editor.pending.delete(name);
    }
    store(editor);
    offline(editor, false);
  } catch {
    offline(editor, true);
    if (!editor.stopped) editor.timer = setTimeout(() => push(editor), AGAIN);
  } finally {
    editor.sending = false;
    if (editor.again) { editor.again = false; push(editor); }
  }
}

// a call into a broken line is never answered
function soon(call) {
  return Promise.race([call, new Promise((_, refuse) => setTimeout(() => refuse(new Error('no answer')), PATIENCE))]);
}

function offline(editor, is) {
  const word = editor.root.querySelector('[data-offline]');
  if (word) word.hidden = !is;
}

function valueOf(root, target, name) {
  if (target.type === 'radio') return root.querySelector(`[data-field="${name}"]:checked`)?.value ?? '';
  if (target.type !== 'checkbox') return target.value;
  return target.dataset.list === undefined ? String(target.checked)
    : [...root.querySelectorAll(`[data-field="${name}"]:checked`)].map(box => box.value).sort().join(',');
}

function fill(root, name, value) {
  for (const box of root.querySelectorAll(`[data-field="${name}"]`)) {
    if (box.type === 'radio') box.checked = box.value === value;
    else if (box.type === 'checkbox') box.checked = box.dataset.list === undefined ? value === 'true' : value.split(',').includes(box.value);
    else box.value = value;
  }
}

function store(editor) {
  try {
    if (editor.pending.size === 0) localStorage.removeItem(editor.key);
    else localStorage.setItem(editor.key, JSON.stringify({ version: editor.restored ?? editor.version, entries: Object.fromEntries(editor.pending) }));
  } catch {
    // a full or forbidden storage: the server still gets everything
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}
