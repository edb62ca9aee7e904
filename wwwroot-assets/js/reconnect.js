// Drives #components-reconnect-modal. Blazor sets its classes and fills the numbers by their ids;
// here are the two buttons, the held time and the wait for a server that is being redeployed.

const modal = () => document.getElementById('components-reconnect-modal');
const state = element => [...element.classList].find(c => c.startsWith('components-reconnect-'))?.slice('components-reconnect-'.length);

// The hold goes on while the line is down: countdown.js keeps ticking it, the sheet repeats it.
function showHeld(element) {
  const clock = document.querySelector('[data-deadline] .clock');
  for (const line of element.querySelectorAll('[data-held]')) {
    line.hidden = !clock;
    const place = line.querySelector('[data-held-time]');
    if (clock && place) place.textContent = clock.textContent.trim();
  }
}

async function again(button) {
  button.setAttribute('aria-busy', 'true');
  try {
    // true: connected; false: the server answered, but this circuit is gone: only a fresh page helps.
    const connected = await window.Blazor.reconnect();
    if (!connected) {
      const resumed = await (window.Blazor.resumeCircuit?.() ?? false);
      if (!resumed) location.reload();
    }
    if (connected) modal()?.classList.remove('components-reconnect-failed');
  } catch {
    // Still no line: the sheet stays and says so; the browser tells when there is a network again.
  }
  button.removeAttribute('aria-busy');
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-reconnect]');
  if (!button) return;
  if (button.dataset.reconnect === 'again') again(button);
  else location.reload();
});

window.addEventListener('online', () => {
  const element = modal();
  if (element && state(element) === 'failed') element.querySelector('[data-reconnect=again]')?.click();
});

const observer = new MutationObserver(() => { const element = modal(); if (element) showHeld(element); });
if (modal()) observer.observe(modal(), { attributes: true, attributeFilter: ['class'] });
setInterval(() => { const element = modal(); if (element && ['show', 'retrying'].includes(state(element))) showHeld(element); }, 1000);
