// Whoever presses "+" and at once "To cart" is faster than the circuit's answer, and the form would post the number from before. What the buttons of a
// number ask for is counted here too, and posted while the answer may still be under way; then the circuit's number is the truth.
const answered = 3000; // ms
const asked = new WeakMap();

const posted = button => button.closest('.tk')?.querySelector('input[type=hidden][name=quantity]');

function wanted(field) {
  const last = asked.get(field);
  return last && performance.now() - last.at < answered ? last.number : Number(field.value);
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('.qty button');
  const field = button && posted(button);
  if (!field) return;
  const number = wanted(field) + (button.matches(':last-of-type') ? 1 : -1);
  asked.set(field, { number: Math.min(Math.max(number, 0), Number(field.dataset.most)), at: performance.now() });
}, true);

document.addEventListener('submit', event => {
  for (const field of event.target.querySelectorAll('input[type=hidden][name=quantity]')) field.value = wanted(field);
}, true);
