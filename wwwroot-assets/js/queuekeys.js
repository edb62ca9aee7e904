// Keys of a queue: J and K (or arrows) go along the list, A and R press what is marked with data-key. R goes by way of the comment, which a rejection
// needs; Ctrl + Enter there sends it. By the place of the key, so that they are the same on a Ukrainian keyboard.
const KEPT = 'queue-keys';
const STEPS = { KeyJ: 1, ArrowDown: 1, KeyK: -1, ArrowUp: -1 };

export function listen(root) {
  const stop = new AbortController(), on = { signal: stop.signal }, wanted = root.querySelector('input');
  wanted.checked = localStorage.getItem(KEPT) !== 'off';
  wanted.addEventListener('change', () => localStorage.setItem(KEPT, wanted.checked ? 'on' : 'off'), on);
  document.addEventListener('keydown', event => {
    if (!wanted.checked || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const comment = document.getElementById('review-comment');
    if (event.target === comment && event.code === 'Enter' && (event.ctrlKey || event.metaKey)) {
      comment.blur(); // what was typed goes along
      press('r');
    } else if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    else if (STEPS[event.code]) step(STEPS[event.code]);
    else if (event.code === 'KeyA') press('a');
    else if (event.code === 'KeyR' && comment?.value.trim()) press('r');
    else if (event.code === 'KeyR') comment?.focus();
    else return;
    event.preventDefault();
  }, on);
  return { release: () => stop.abort() };
}

function isTyping(target) {
  return target.isContentEditable || /^(textarea|select)$/i.test(target.tagName) || (/^input$/i.test(target.tagName) && !/^(checkbox|radio|button)$/.test(target.type));
}

function press(key) { document.querySelector(`[data-key="${key}"]`)?.click(); }

function step(by) {
  const links = [...document.querySelectorAll('.qi a')], now = links.findIndex(link => link.closest('[aria-current="true"]'));
  links[Math.min(Math.max(now + by, 0), links.length - 1)]?.click();
}
