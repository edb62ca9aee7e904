// The page of a queue: asks now and then where the visitor stands, says what changed, and does the work that puts people before scripts.
// Without it the page loads itself again. No circuit: thousands keep it open.
import { leadingZeroBits } from './sha256.js';

const page = document.querySelector('[data-queue]');
const part = name => page.querySelector(`[data-${name}]`);
const pause = ms => new Promise(done => setTimeout(done, ms));

// everybody who waits must not ask in the same second
const spread = seconds => seconds * 1000 * (0.8 + Math.random() * 0.4);

function show(told) {
  document.title = (told.mark ? `${told.mark} · ` : '') + page.dataset.title;
  part('title-text').textContent = told.title;
  part('places').textContent = told.places;
  if (part('text').textContent !== told.text) {
    part('text').textContent = told.text;
    // spoken when the time changes and not with every step of the queue
    part('live').textContent = `${told.title}. ${told.text}`;
  }
}

async function follow() {
  let again = Number(page.dataset.again);
  for (;;) {
    await pause(spread(again));
    try {
      const answer = await fetch(page.dataset.queue, { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      if (told.phase !== page.dataset.phase) {
        // at the start of a sale all phases change at once
        await pause(Math.random() * 1500);
        location.reload();
        return;
      }
      show(told);
      again = told.again;
    } catch {
      // the network or the server is away for a while: the place is not
      again = Math.min(60, again * 2);
    }
  }
}

async function prove() {
  const form = page.querySelector('form[data-proof]');
  if (!form) return;
  const said = part('proving');
  if (said) said.hidden = false;
  const wanted = Number(form.dataset.bits);
  let number = 0;
  // in portions, so that the page answers while it works
  for (let found = false; !found; await pause(0)) {
    for (const end = number + 2000; number < end && !found; number += found ? 0 : 1) {
      found = leadingZeroBits(`${form.dataset.proof}:${number}`) >= wanted;
    }
  }
  form.elements.number.value = String(number);
  const answer = await fetch(form.action, { method: 'POST', body: new FormData(form) });
  if (answer.ok) said?.remove();
}

if (page?.dataset.queue) {
  follow();
  prove();
} else {
  document.querySelector('[autofocus]')?.focus();
}
