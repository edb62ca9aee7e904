// A layout's own sheets stand in the body, where the circuit replaces them with everything else: until the new ones are read the page would
// stand undressed. Copies in the head dress it meanwhile. Only where a whole page becomes interactive (body[data-enhance-nav=false], see App).
(() => {
  if (document.body.dataset.enhanceNav !== 'false') return;
  const copies = new Map();
  for (const own of document.body.querySelectorAll('link[rel=stylesheet]')) {
    const copy = own.cloneNode();
    copy.removeAttribute('id');
    document.head.append(copy);
    copies.set(copy, own);
  }

  function drop() {
    for (const [copy, own] of copies) {
      const next = [...document.body.querySelectorAll('link[rel=stylesheet]')].find(link => link !== own && link.href === copy.href);
      if (!next) continue;
      copies.delete(copy);
      if (next.sheet) copy.remove();
      else next.addEventListener('load', () => copy.remove(), { once: true });
    }
    if (copies.size === 0) observer.disconnect();
  }

  const observer = new MutationObserver(drop);
  observer.observe(document.body, { childList: true, subtree: true });
})();
