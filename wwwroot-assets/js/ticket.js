// A ticket on a phone: kept for times without a network, and its code over the whole bright screen.

let awake = null;

function parts() {
  const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
  const named = [...document.querySelectorAll('link[rel=stylesheet],link[rel=icon],script[src],img[src]')].map(e => e.href || e.src);
  return [...new Set([...named, ...loaded])].filter(address => address.startsWith(location.origin)).slice(0, 100);
}

async function keep(ticket) {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return;
  try {
    await navigator.serviceWorker.register('/tickets/offline.js', { scope: '/tickets/' });
    const worker = (await navigator.serviceWorker.ready).active;
    worker.postMessage(ticket.dataset.ticket === 'valid' ? { keep: location.pathname, parts: parts() } : { drop: location.pathname });
  } catch {
    // a private window, or storage is full: the ticket works as before, with a network
  }
}

async function shine(screen) {
  const isOpen = screen.matches(':popover-open');
  try {
    if (isOpen) awake ??= await navigator.wakeLock?.request('screen');
    else { await awake?.release(); awake = null; }
  } catch {
    awake = null;
  }
}

function start() {
  const ticket = document.querySelector('[data-ticket]');
  if (!ticket || ticket.dataset.kept !== undefined) return;
  ticket.dataset.kept = '';
  keep(ticket);
}

document.addEventListener('toggle', event => { if (event.target.matches?.('.qr-full')) shine(event.target); }, true);

if (document.readyState === 'complete') start();
else window.addEventListener('load', start);
window.addEventListener('load', () => window.Blazor?.addEventListener?.('enhancedload', start));
