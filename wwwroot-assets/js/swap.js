// A page that becomes interactive as a whole is replaced by its circuit, and nobody shall see it (body[data-enhance-nav=false], see App).
(() => {
  if (document.body.dataset.enhanceNav !== 'false') return;
  const LongestWait = 10000;
  const Silence = 1000;
  const Most = 0.9;

  // A layout's own sheets stand in the body and are replaced too: until the new ones are read the page would stand undressed. Copies in the head dress
  // it meanwhile.
  const copies = new Map();
  for (const own of document.body.querySelectorAll('link[rel=stylesheet]')) {
    const copy = own.cloneNode();
    copy.removeAttribute('id');
    document.head.append(copy);
    copies.set(copy, own);
  }

  function dropCopies() {
    for (const [copy, own] of copies) {
      const next = [...document.body.querySelectorAll('link[rel=stylesheet]')].find(link => link !== own && link.href === copy.href);
      if (!next) continue;
      copies.delete(copy);
      if (next.sheet) copy.remove();
      else next.addEventListener('load', () => copy.remove(), { once: true });
    }
  }

  // The circuit asks anew who may see the page and what it shows, and until it knows the page is empty or a part of itself. What was there stands in
  // its place, to be looked at only (body.swapping hides the rest), until as much is there again, or nothing more comes.
  const first = document.querySelector('main');
  const roots = [...document.body.children].filter(part => !part.matches('link, script'));
  const picture = document.createElement('div');
  const partsOf = main => main.querySelectorAll('*').length;
  const before = first ? partsOf(first) : 0;
  let isSwapped = before === 0;
  let silence = 0;

  function swap() {
    if (isSwapped || first.isConnected && !picture.isConnected) return;
    const main = [...document.querySelectorAll('main')].find(part => !picture.contains(part));
    const parts = main ? partsOf(main) : 0;
    if (parts >= Most * before) return show();
    if (!picture.isConnected) stand();
    clearTimeout(silence);
    if (parts > 0) silence = setTimeout(show, Silence);
  }

  function stand() {
    picture.className = 'swap';
    picture.append(...roots.filter(part => !part.isConnected));
    picture.inert = true;
    picture.ariaHidden = 'true';
    for (const part of picture.querySelectorAll('*')) {
      for (const name of ['id', 'data-live', 'autofocus']) part.removeAttribute(name);
      if (part.matches('input, textarea')) part.readOnly = true;
      else if (part.matches('select')) part.disabled = true;
    }
    for (const part of roots) if (part.isConnected) part.classList.add('stays');
    document.body.insertBefore(picture, [...document.body.children].find(part => !roots.includes(part) && !part.matches('link, script')) ?? null);
    document.body.classList.add('swapping');
    setTimeout(show, LongestWait);
  }

  function show() {
    isSwapped = true;
    picture.remove();
    document.body.classList.remove('swapping');
  }

  const observer = new MutationObserver(() => {
    dropCopies();
    swap();
    if (isSwapped && copies.size === 0) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
})();
