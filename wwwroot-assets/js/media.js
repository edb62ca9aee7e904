// Takes one file of MediaPicker: chosen, dropped, pasted or photographed. A picture is cut and scaled here, so the server never decodes anything; the
// file and its variants are sent one after another, and after a broken line only what is missing is sent again.
const STEP = 0.02, LEAP = 0.1, ZOOM = 8, MOST_SIDE = 12000, MOST_PIXELS = 50e6;

export function wire(root, owner, rules) {
  const stop = new AbortController(), on = { signal: stop.signal };
  let file = null, picture = null, view = null, work = null;

  root.addEventListener('change', event => {
    if (event.target.type !== 'file') return;
    const [chosen] = event.target.files;
    event.target.value = ''; // the same file may be chosen again
    if (chosen) choose(chosen);
  }, on);
  root.addEventListener('dragover', event => { event.preventDefault(); root.dataset.over = '1'; }, on);
  root.addEventListener('dragleave', event => { if (!root.contains(event.relatedTarget)) delete root.dataset.over; }, on);
  root.addEventListener('drop', event => {
    event.preventDefault();
    delete root.dataset.over;
    if (event.dataTransfer.files.length) choose(event.dataTransfer.files[0]);
  }, on);
  document.addEventListener('paste', event => {
    const [pasted] = event.clipboardData?.files ?? [];
    if (!pasted || !wants(root)) return;
    event.preventDefault();
    choose(pasted);
  }, on);
  // chosen before the page came to life
  for (const input of root.querySelectorAll('input[type=file]')) if (input.files.length) input.dispatchEvent(new Event('change', { bubbles: true }));
  root.dataset.wired = '1';

  async function choose(chosen) {
    if (work && !work.broken) return;
    cancel(); // another file instead of the one whose line broke
    const refusal = await refusalOf(chosen, rules);
    if (refusal) return owner.invokeMethodAsync('RefusedAsync', refusal, null);
    if (!rules.isDocument) {
      const read = await decode(chosen, rules);
      if (typeof read === 'string') return owner.invokeMethodAsync('RefusedAsync', read, null);
      picture?.close();
      picture = read;
    }
    file = chosen;
    await owner.invokeMethodAsync('ChosenAsync', chosen.name || 'picture');
  }

  function crop() {
    const canvas = root.querySelector('canvas'), zoom = root.querySelector('input[type=range]');
    if (!canvas || !picture) return;
    view = lookAt(canvas, zoom, picture, rules);
    canvas.focus({ preventScroll: true });
    canvas.scrollIntoView({ block: 'nearest' });
  }

  function send(ticket) {
    work = { ticket, parts: null, sent: new Set(), cancelled: false, xhr: null };
    run(work, rules.isDocument ? null : view?.rect());
  }

  async function run(job, rect) {
    job.broken = false;
    try {
      job.parts ??= [['original', file], ...(rect ? await variants(picture, rect, file, rules) : [])];
      const total = job.parts.reduce((sum, [, blob]) => sum + blob.size, 0);
      for (const [name, blob] of job.parts) {
        if (job.cancelled) return;
        if (job.sent.has(name)) continue;
        const before = job.parts.reduce((sum, [known, b]) => sum + (job.sent.has(known) ? b.size : 0), 0);
        const refusal = await put(job, name, blob, done => show((before + done) / total));
        if (job.cancelled) return;
        if (refusal) { work = null; return owner.invokeMethodAsync('RefusedAsync', refusal.code, refusal.text); }
        job.sent.add(name);
      }
      work = null;
      await owner.invokeMethodAsync('SentAsync');
    } catch {
      job.broken = true;
      if (!job.cancelled) await owner.invokeMethodAsync('BrokeAsync');
    }
  }

  function put(job, name, blob, progress) {
    return new Promise((resolve, reject) => {
      const xhr = job.xhr = new XMLHttpRequest();
      xhr.open('PUT', `${rules.url}/${name}`);
      xhr.setRequestHeader(rules.header, job.ticket);
      xhr.setRequestHeader('Content-Type', 'application/octet-stream');
      xhr.upload.onprogress = event => progress(event.loaded);
      xhr.onerror = xhr.ontimeout = reject;
      xhr.onabort = () => resolve(null);
      xhr.onload = () => {
        if (xhr.status === 204) return resolve(null);
        if (xhr.status === 409) return resolve({ code: null, text: JSON.parse(xhr.responseText).detail });
        if (xhr.status === 413) return resolve({ code: rules.isDocument ? 'DocumentTooLarge' : 'ImageTooLarge', text: null });
        // signed out meanwhile: the answer is the sign-in page
        if (xhr.status < 400 || xhr.status === 401 || xhr.status === 403) return resolve({ code: 'TicketOver', text: null });
        reject(new Error(`${xhr.status}`));
      };
      xhr.send(blob);
    });
  }

  function show(part) {
    const bar = root.querySelector('progress');
    if (bar) bar.value = part;
  }

  function cancel() {
    if (work) { work.cancelled = true; work.xhr?.abort(); }
    work = null;
  }

  async function take(url, name) {
    try {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${answer.status}`);
      const blob = await answer.blob();
      await choose(new File([blob], name, { type: blob.type }));
    } catch {
      await owner.invokeMethodAsync('RefusedAsync', 'Unknown', null);
    }
  }

  return {
    crop, send, cancel, take,
    retry: () => { if (work) run(work, null); },
    release: () => { cancel(); stop.abort(); picture?.close(); },
  };
}

// Pasting text into a field stays pasting text; a picture goes to the picker that has the focus, or to the only one of the page.
function wants(root) {
  const focus = document.activeElement;
  if (root.contains(focus)) return true;
  return document.querySelectorAll('.pick').length === 1 && (!focus || focus === document.body || !/^(input|textarea)$/i.test(focus.tagName));
}

async function refusalOf(file, rules) {
  if (file.size === 0) return 'Empty';
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer()), text = String.fromCharCode(...head);
  if (rules.isDocument) {
    if (!text.startsWith('%PDF-') && !text.startsWith('PK\x03\x04')) return 'NotADocument';
    return file.size > rules.mostBytes ? 'DocumentTooLarge' : null;
  }
  const known = text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG\r\n\x1a\n') || text.startsWith('GIF8') || (text.startsWith('RIFF') && text.slice(8) === 'WEBP');
  if (!known) return 'NotAnImage';
  return file.size > rules.mostBytes ? 'ImageTooLarge' : null;
}

async function decode(file, rules) {
  let picture;
  try { picture = await createImageBitmap(file, { imageOrientation: 'from-image' }); } catch { return 'Broken'; }
  const { width, height } = picture;
  const refusal = width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS ? 'TooManyPixels'
    : width < rules.leastWidth || height < rules.leastHeight ? 'TooSmall' : null;
  if (!refusal) return picture;
  picture.close();
  return refusal;
}

// The cut: the whole canvas shows it. Dragging and arrows move it, wheel, slider, plus and minus scale it.
function lookAt(canvas, slider, picture, rules) {
  const { width, height } = picture, widest = Math.min(width, height * rules.ratio);
  const most = Math.max(1, Math.min(ZOOM, widest / rules.leastWidth)), brush = canvas.getContext('2d');
  let scale = 1, x = width / 2, y = height / 2, held = null;

  function rect() {
    const w = widest / scale, h = w / rules.ratio;
    x = Math.min(Math.max(x, w / 2), width - w / 2);
    y = Math.min(Math.max(y, h / 2), height - h / 2);
    return { x: x - w / 2, y: y - h / 2, w, h };
  }
  function draw() {
    const cut = rect();
    brush.imageSmoothingQuality = 'high';
    brush.clearRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(picture, cut.x, cut.y, cut.w, cut.h, 0, 0, canvas.width, canvas.height);
    // what was chosen, for tests and for the curious
    canvas.dataset.cut = [cut.x, cut.y, cut.w, cut.h].map(Math.round).join(' ');
  }
  function zoom(to) {
    scale = Math.min(Math.max(to, 1), most);
    slider.value = most > 1 ? Math.round((scale - 1) / (most - 1) * 100) : 0;
    draw();
  }
  slider.disabled = most <= 1;
  slider.addEventListener('input', () => { scale = 1 + slider.value / 100 * (most - 1); draw(); });
  canvas.addEventListener('pointerdown', event => { held = [event.clientX, event.clientY]; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener('pointermove', event => {
    if (!held) return;
    const perPixel = rect().w / canvas.clientWidth;
    x -= (event.clientX - held[0]) * perPixel;
    y -= (event.clientY - held[1]) * perPixel;
    held = [event.clientX, event.clientY];
    draw();
  });
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => { held = null; });
  canvas.addEventListener('wheel', event => { event.preventDefault(); zoom(scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1)); }, { passive: false });
  canvas.addEventListener('keydown', event => {
    const step = rect().w * (event.shiftKey ? LEAP : STEP);
    const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (move) { x += move[0]; y += move[1]; draw(); }
    else if (event.key === '+' || event.key === '=') zoom(scale * 1.1);
    else if (event.key === '-') zoom(scale / 1.1);
    else return;
    event.preventDefault();
  });
  draw();
  return { rect };
}

async function variants(picture, cut, file, rules) {
  const type = rules.opaque || file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp', made = [];
  for (const { name, side } of rules.sizes) {
    const scale = Math.min(1, side / Math.max(cut.w, cut.h)), canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.min(side, Math.round(cut.w * scale)));
    canvas.height = Math.max(1, Math.min(side, Math.round(canvas.width / rules.ratio)));
    const brush = canvas.getContext('2d');
    if (type === 'image/jpeg') { brush.fillStyle = '#fff'; brush.fillRect(0, 0, canvas.width, canvas.height); }
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(picture, cut.x, cut.y, cut.w, cut.h, 0, 0, canvas.width, canvas.height);
    made.push([name, await new Promise((resolve, reject) => canvas.toBlob(b => b ? resolve(b) : reject(new Error('no picture')), type, 0.84))]);
  }
  return made;
}
