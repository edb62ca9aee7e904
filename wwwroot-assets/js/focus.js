// Moves the focus to a field that the server found wrong; it scrolls into view clear of the sticky bar.
export function focus(id) {
  const element = document.getElementById(id);
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}
