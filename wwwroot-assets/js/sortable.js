// A list that is ordered by dragging its grips. Nothing is moved in the document: rows are shifted while the finger is down, and the owner (Blazor)
// is told from where to where. The keyboard has buttons of its own in every row.
export function wire(list, owner) {
  let drag = null;
  const rows = () => [...list.children].filter(row => row.matches('li'));

  const paint = () => {
    const { items, boxes, from, to } = drag;
    items.forEach((item, index) => {
      const shift = index === from ? 0 : index > from && index <= to ? -boxes[from].height : index < from && index >= to ? boxes[from].height : 0;
      if (index !== from) item.style.transform = shift ? `translateY(${shift}px)` : '';
    });
  };

  const end = done => {
    if (!drag) return;
    const { items, from, to } = drag;
    items.forEach(item => { item.style.transform = ''; item.classList.remove('dragged'); });
    list.classList.remove('sorting');
    drag = null;
    if (done && to !== from) owner.invokeMethodAsync('Move', from, to);
  };

  list.addEventListener('pointerdown', event => {
    const grip = event.target.closest('[data-grip]');
    if (!grip || event.button !== 0 || grip.closest('ol') !== list) return;
    event.preventDefault();
    const items = rows();
    const from = items.indexOf(grip.closest('li'));
    if (from < 0) return;
    grip.setPointerCapture(event.pointerId);
    drag = { items, from, to: from, boxes: items.map(item => item.getBoundingClientRect()), y: event.clientY, scrolled: window.scrollY };
    items[from].classList.add('dragged');
    list.classList.add('sorting');
  });

  list.addEventListener('pointermove', event => {
    if (!drag) return;
    const { items, boxes, from } = drag;
    const by = event.clientY - drag.y + window.scrollY - drag.scrolled;
    items[from].style.transform = `translateY(${by}px)`;
    const middle = boxes[from].top + boxes[from].height / 2 + by;
    drag.to = boxes.filter((box, index) => index !== from && box.top + box.height / 2 < middle).length;
    paint();
    if (event.clientY < 60) window.scrollBy(0, -12);
    else if (event.clientY > window.innerHeight - 60) window.scrollBy(0, 12);
  });

  list.addEventListener('pointerup', () => end(true));
  list.addEventListener('pointercancel', () => end(false));
  window.addEventListener('keydown', event => { if (event.key === 'Escape') end(false); });
}

// The row was moved in the document, which takes the focus away from its button.
export function focus(id) {
  document.getElementById(id)?.focus();
}
