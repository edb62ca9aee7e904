// Files as answers to questions (AnswerPicker): sent as soon as they are chosen. The hidden field then carries what the server answered, "id/name".
const jobs = new WeakMap();

document.addEventListener('change', event => {
  const box = event.target.type === 'file' && event.target.closest('.answer-file');
  if (box && event.target.files.length) send(box, event.target.files[0]);
});
document.addEventListener('click', event => {
  const box = event.target.closest('.answer-chosen button') && event.target.closest('.answer-file');
  if (!box) return;
  set(box, '');
  box.querySelector('input[type=file]').focus();
});
// a form does not go without the file that is on its way
document.addEventListener('submit', event => {
  const box = event.target.querySelector('.answer-file[data-busy]');
  if (!box) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say(box, box.dataset.sending);
  box.querySelector('input[type=file]').focus();
}, true);
// chosen before the page came to life
for (const input of document.querySelectorAll('.answer-file input[type=file]')) if (input.files.length) send(input.closest('.answer-file'), input.files[0]);

// most refusals cost no upload; the server is the one that is certain
async function refusalOf(file, says) {
  if (file.size === 0) return says.empty;
  const text = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  if (text.startsWith('%PDF-') || text.startsWith('PK\x03\x04')) return file.size > Number(says.most) ? says.tooLarge : null;
  const isPicture = text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG\r\n\x1a\n') || text.startsWith('GIF8') || (text.startsWith('RIFF') && text.slice(8) === 'WEBP');
  if (!isPicture) return says.wrong;
  return file.size > Number(says.mostPicture) ? says.pictureTooLarge : null;
}

async function send(box, file) {
  jobs.get(box)?.abort();
  const bar = box.querySelector('progress'), input = box.querySelector('input[type=file]'), xhr = new XMLHttpRequest();
  refuse(box, null);
  const refusal = await refusalOf(file, box.dataset);
  if (refusal) { input.value = ''; return refuse(box, refusal); }
  jobs.set(box, xhr);
  box.dataset.busy = '1';
  [bar.hidden, bar.value] = [false, 0];
  say(box, box.dataset.sending);
  xhr.open('POST', box.dataset.url);
  xhr.setRequestHeader('X-Upload-Ticket', box.dataset.ticket);
  xhr.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
  xhr.setRequestHeader('Content-Type', 'application/octet-stream');
  xhr.upload.onprogress = event => { bar.value = event.loaded / file.size; };
  xhr.onloadend = () => {
    if (jobs.get(box) !== xhr) return;
    jobs.delete(box);
    delete box.dataset.busy;
    bar.hidden = true;
    if (xhr.status === 200) { input.value = ''; set(box, xhr.responseText); return say(box, box.dataset.sent); }
    say(box, '');
    // after a broken line the file stays chosen in the field
    if (xhr.status === 409) { input.value = ''; return refuse(box, JSON.parse(xhr.responseText).detail); }
    refuse(box, xhr.status === 413 ? box.dataset.tooLarge : xhr.status === 0 || xhr.status >= 429 ? box.dataset.broke : box.dataset.over);
  };
  xhr.send(file);
}

function set(box, value) {
  const field = box.querySelector('input[type=hidden]');
  field.value = value;
  // a live form shows the name itself, when it has heard of it
  if (field.name) {
    const shown = box.querySelector('.answer-chosen');
    shown.hidden = !value;
    shown.querySelector('output').textContent = value.slice(33);
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function refuse(box, text) {
  const words = box.querySelector('.err[role=alert]');
  words.hidden = !text;
  words.textContent = text ?? '';
}

function say(box, text) { box.querySelector('[role=status]').textContent = text; }
