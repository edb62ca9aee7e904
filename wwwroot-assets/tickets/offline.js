// The service worker of the tickets: a ticket that was opened once opens without a network too. Its scope is /tickets/, so it touches
// nothing else of the portal. The network is always asked first: a ticket that was cancelled must not look valid while we can know.

const kept = 'tickets-1';
const patience = 4000;
const isTicket = path => /^\/tickets\/[a-z0-9]{32}$/.test(path);
// what a page is made of; nothing of a visitor is in these
const isPart = path => /^\/(css|js|fonts|img|covers|_framework|_content)\//.test(path) || /\.(svg|ico|webmanifest)$/.test(path);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('message', event => event.waitUntil(obey(event.data ?? {})));
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (event.request.mode === 'navigate' && isTicket(url.pathname)) event.respondWith(ticket(event.request, url));
  else if (isPart(url.pathname)) event.respondWith(part(event.request));
});

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith('tickets-') && name !== kept) await caches.delete(name);
  await self.clients.claim();
}

/** {keep: page, parts: […]}: the page was opened; {drop: page}: its ticket is not valid any more. */
async function obey({ keep, parts, drop }) {
  const cache = await caches.open(kept);
  if (drop && isTicket(drop)) await cache.delete(drop);
  if (!keep || !isTicket(keep)) return;
  const answer = await fetch(keep, { cache: 'no-store' });
  if (!isWhole(answer)) return;
  await cache.put(keep, answer);
  await Promise.all((parts ?? []).filter(p => isPart(new URL(p, location.origin).pathname)).map(async p => {
    // one picture less must not cost the ticket
    if (!await cache.match(p)) await cache.add(p).catch(() => {});
  }));
}

async function ticket(request, url) {
  const cache = await caches.open(kept);
  try {
    const answer = await within(fetch(request));
    if (isWhole(answer)) await cache.put(url.pathname, answer.clone());
    else if (answer.status === 404 || answer.status === 410) await cache.delete(url.pathname);
    else if (answer.status >= 500) return await saved(cache, url.pathname) ?? answer;
    return answer;
  } catch {
    return await saved(cache, url.pathname) ?? Response.error();
  }
}

/** The kept page; the line that says of when it is comes to light. */
async function saved(cache, path) {
  const page = await cache.match(path);
  if (!page) return null;
  const text = (await page.text()).replace('data-saved hidden', 'data-saved');
  return new Response(text, { headers: page.headers });
}

async function part(request) {
  try {
    return await fetch(request);
  } catch {
    return await caches.match(request) ?? Response.error();
  }
}

const isWhole = answer => answer.ok && !answer.redirected && answer.type === 'basic';

function within(promise) {
  return Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error('slow')), patience))]);
}
