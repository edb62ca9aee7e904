// The keyboard of the door. A USB reader is a keyboard that types fast and ends with Enter, wherever the focus is: keys always reach the input,
// the text goes to the server once, on Enter. Slow typing is a person: names are looked up in the pauses.
import { play, unlock } from './sound.js';

const pause = 250;
const fastest = 35; // ms between keys that no hand types for a whole code

let root;
let desk;
let timer;
let marks = [];

const input = () => root?.querySelector('#scan');
const inControl = () => document.activeElement?.matches?.('button,a,select,textarea');

function keydown(event) {
  unlock();
  if (event.key === 'Escape') {
    event.preventDefault();
    clear();
    desk.invokeMethodAsync('NextAsync');
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field = input();
  if (event.key === 'Enter') return enter(event, field);
  if (event.key.length === 1) {
    marks.push(event.timeStamp);
    if (field && document.activeElement !== field && !(event.key === ' ' && inControl())) field.focus();
  }
}

function enter(event, field) {
  const typed = field?.value.trim() ?? '';
  if (typed) {
    event.preventDefault();
    const quick = isQuick();
    clear();
    desk.invokeMethodAsync('ScanAsync', typed, quick);
  } else if (!inControl()) {
    event.preventDefault();
    desk.invokeMethodAsync('NextAsync');
  }
}

function isQuick() {
  if (marks.length < 6) return false;
  const gaps = marks.slice(1).map((mark, i) => mark - marks[i]).sort((a, b) => a - b);
  return gaps[gaps.length >> 1] < fastest;
}

function typed(event) {
  if (event.target.id !== 'scan') return;
  clearTimeout(timer);
  const value = event.target.value;
  if (!value) marks = [];
  timer = setTimeout(() => {
    if (/\p{L}/u.test(value) && !value.includes('/')) desk.invokeMethodAsync('SearchAsync', value);
  }, pause);
}

function clear() {
  clearTimeout(timer);
  marks = [];
  const field = input();
  if (field) field.value = '';
}

// a button acts on what is shown: the words that led to it are done with
function pressed(event) {
  if (event.target.closest('button')) clear();
}

function touched(event) {
  unlock();
  // a tap beside the buttons must not take the keys away from the input
  if (!event.target.closest('button,a,input')) setTimeout(focus, 0);
}

export function attach(element, reference) {
  root = element;
  desk = reference;
  document.addEventListener('keydown', keydown);
  document.addEventListener('pointerup', touched);
  root.addEventListener('input', typed);
  root.addEventListener('click', pressed);
  root.dataset.ready = '';
  focus();
}

// Asked for by the server, whose answer may be late: what the next scan has typed meanwhile stays.
export function focus() {
  input()?.focus({ preventScroll: true });
}

export function sound(kind) {
  root.dataset.sound = kind;
  play(kind);
}

export function detach() {
  clearTimeout(timer);
  document.removeEventListener('keydown', keydown);
  document.removeEventListener('pointerup', touched);
}
