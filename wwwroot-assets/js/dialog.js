// Native <dialog>: modal, Esc and backdrop close it, the focus goes back to where it came from.
const origins = new WeakMap();

export function open(dialog, owner) {
  if (!dialog || dialog.open) return;
  origins.set(dialog, document.activeElement);
  dialog.showModal();
  if (dialog.dataset.wired) return;
  dialog.dataset.wired = '1';
  // "cancel" is Esc; the browser would close at once, but the owner decides (it may be saving) and closes by rendering.
  dialog.addEventListener('cancel', event => { event.preventDefault(); owner.invokeMethodAsync('Dismiss'); });
  dialog.addEventListener('pointerdown', event => { dialog.dataset.down = String(event.target === dialog && outside(dialog, event)); });
  dialog.addEventListener('click', event => {
    if (event.target === dialog && dialog.dataset.down === 'true' && outside(dialog, event)) owner.invokeMethodAsync('Dismiss');
  });
}

export function close(dialog) {
  if (!dialog?.open) return;
  dialog.close();
  const origin = origins.get(dialog);
  if (origin?.isConnected) origin.focus();
}

function outside(dialog, event) {
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}
