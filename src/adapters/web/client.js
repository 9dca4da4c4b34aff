/** Makes the local chat livelier where scripts run: every form and link works without. */

const busyText = () => document.getElementById('working');
let source = null;
let busy = false;

const pageAddress = () => location.pathname + location.search;
let shown = pageAddress();

const trouble = (text) => {
  const place = document.getElementById('trouble');
  if (place) place.textContent = text;
};

/** While a request runs, its button rests and a line says that work is going on. */
const setBusy = (on) => {
  busy = on;
  for (const button of document.querySelectorAll('button')) button.disabled = on;
  document.body.classList.toggle('busy', on);
  const sign = busyText();
  if (sign) sign.textContent = on ? sign.dataset.text : '';
};

// What is done next from this page is a new arrival; the same post sent again after a failure is not.
const renewIds = () => {
  for (const input of document.querySelectorAll('input[name="id"]')) input.value = crypto.randomUUID();
};

/** Puts a message where it belongs, and keeps what is being typed in the form that it replaces. */
const putMessage = (fresh) => {
  const old = document.getElementById(fresh.id);
  if (old?.dataset.changed === fresh.dataset.changed) return;
  document.querySelector('.empty')?.remove();
  if (old) {
    carryTyped(old.querySelector('form.form'), fresh.querySelector('form.form'));
    old.replaceWith(fresh);
  } else {
    const log = document.getElementById('log');
    const later = [...log.children].find((each) => Number(each.dataset.position) > Number(fresh.dataset.position));
    log.insertBefore(fresh, later ?? null);
  }
  for (const area of fresh.querySelectorAll('textarea')) count(area);
};

const carryTyped = (from, to) => {
  if (!from || !to || from.dataset.dirty !== 'yes' || from.dataset.token !== to.dataset.token) return;
  to.dataset.dirty = 'yes';
  for (const control of from.elements) {
    const twin =
      control.id && document.getElementById(control.id) === control ? to.elements.namedItem(control.id) : null;
    if (!twin) continue;
    if (control.type === 'radio' || control.type === 'checkbox') twin.checked = control.checked;
    else if (control.name.startsWith('f.')) twin.value = control.value;
  }
};

const show = (element) => {
  if (!element) return;
  const tall = element.offsetHeight > window.innerHeight * 0.6;
  element.scrollIntoView({ block: tall ? 'start' : 'end' });
};

/** Where the answer asks something, the cursor goes there; on a phone that would hide half the page behind the keyboard. */
const focusIn = (element, fallback) => {
  const summary = element?.querySelector('.summary');
  const field = matchMedia('(pointer: fine)').matches
    ? element?.querySelector('form.form :is(input:not([type=hidden]), textarea, select)')
    : null;
  (summary ?? field ?? fallback ?? element?.querySelector('.view-title'))?.focus({ preventScroll: true });
};

/** The strip of a trial, as it is now; not while somebody is in the midst of it. */
const putStrip = (fresh) => {
  const old = document.getElementById('demo');
  if (!old || !fresh || old.contains(document.activeElement) || old.querySelector('details[open]')) return;
  old.replaceWith(fresh);
};

/** While the clock of a trial is moved on, says how far it is; then goes back to where the person was. */
const watchClock = async () => {
  const place = document.querySelector('[data-clock]');
  while (place?.isConnected) {
    const state = await fetch(place.dataset.clock)
      .then((answer) => answer.json())
      .catch(() => null);
    if (state && !state.progress) return location.replace(place.dataset.back);
    if (state) {
      document.getElementById('clock-words').textContent = state.words;
      document.getElementById('clock-progress').value = state.progress.done;
    }
    await new Promise((later) => setTimeout(later, 400));
  }
};

const listen = () => {
  source?.close();
  source = null;
  const address = document.body.dataset.events;
  if (!address || document.hidden) return;
  source = new EventSource(address);
  source.addEventListener('message', (event) => {
    const near = window.innerHeight + window.scrollY > document.body.scrollHeight - 200;
    const holder = document.createElement('template');
    holder.innerHTML = JSON.parse(event.data);
    const fresh = holder.content.firstElementChild;
    document.body.dataset.events = address.replace(/since=\d+/, `since=${event.lastEventId}`);
    putMessage(fresh);
    // A button that comes meanwhile rests too: what is tapped now would not be sent.
    if (busy) setBusy(true);
    if (near && !busy) show(document.getElementById(fresh.id));
  });
  source.addEventListener('demo', (event) => {
    const holder = document.createElement('template');
    holder.innerHTML = JSON.parse(event.data);
    putStrip(holder.content.firstElementChild);
  });
};

/** Takes over the page that a post led to: new messages where the chat stays, the whole page where it does not. */
const adopt = (page, address, submitter) => {
  const target = new URL(address);
  const sameChat =
    page.getElementById('log') && document.getElementById('log') && target.pathname === location.pathname;
  if (!sameChat) {
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.body.replaceWith(document.adoptNode(page.body));
    if (address !== location.href) history.pushState({}, '', address);
    shown = pageAddress();
    begin();
    const answer = document.getElementById(target.hash.slice(1)) ?? document.querySelector('.sheet');
    if (document.getElementById('log')) show(answer);
    else window.scrollTo(0, 0);
    focusIn(answer, document.getElementById('say-text'));
    return;
  }
  putStrip(page.getElementById('demo'));
  for (const message of page.querySelectorAll('#log > li')) putMessage(document.adoptNode(message));
  for (const note of page.querySelectorAll('#main > .notice')) {
    document.querySelector('#main > .notice')?.remove();
    document.getElementById('main').append(note);
  }
  if (page.documentElement.lang !== document.documentElement.lang) location.reload();
  const answer = document.getElementById(target.hash.slice(1)) ?? document.querySelector('#log > li:last-child');
  show(answer);
  const typed = submitter?.closest('.composer') || document.activeElement?.id === 'say-text';
  focusIn(answer, typed ? document.getElementById('say-text') : null);
};

/** The page that a post leads to; null where Solis cannot be reached. */
const send = async (form, body) => {
  try {
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return { page, address: answer.url, fault: page.getElementById('fault')?.textContent };
  } catch {
    return null;
  }
};

const post = async (form, submitter) => {
  const body = new URLSearchParams(new FormData(form, submitter));
  form.dataset.dirty = '';
  setBusy(true);
  trouble('');
  try {
    const led = await send(form, body);
    if (!led || led.fault) {
      form.dataset.dirty = 'yes';
      trouble(led ? led.fault : document.body.dataset.offline);
      return;
    }
    if (form.matches('#say')) form.reset();
    adopt(led.page, led.address, submitter);
    renewIds();
  } finally {
    setBusy(false);
  }
};

const count = (area) => {
  const counter = document.querySelector(`[data-counts="${CSS.escape(area.id)}"]`);
  if (!counter) return;
  const used = [...area.value].length;
  counter.textContent = counter.dataset.pattern.replace('#', String(used));
  counter.classList.toggle('over', used > Number(counter.dataset.longest));
};

const sendDraft = async (form, leaving) => {
  if (form.dataset.dirty !== 'yes') return;
  form.dataset.dirty = '';
  const body = new URLSearchParams(new FormData(form));
  body.set('id', crypto.randomUUID());
  if (leaving) {
    navigator.sendBeacon(form.dataset.draft, body);
    return;
  }
  draftRequest = new AbortController();
  try {
    const { ok } = await fetch(form.dataset.draft, { method: 'POST', body, signal: draftRequest.signal });
    if (!ok) form.dataset.dirty = 'yes';
  } catch {
    if (!busy) form.dataset.dirty = 'yes';
  }
};

let draftTimer = 0;
let draftRequest = null;
document.addEventListener('input', ({ target }) => {
  if (target.matches('textarea')) count(target);
  const form = target.closest('form[data-draft]');
  if (!form) return;
  form.dataset.dirty = 'yes';
  clearTimeout(draftTimer);
  draftTimer = setTimeout(() => !busy && void sendDraft(form, false), 800);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.getAttribute('method') !== 'post') return;
  event.preventDefault();
  if (busy || (form.matches('#say') && form.elements.namedItem('text').value.trim() === '')) return;
  // A draft must not arrive after the answer.
  clearTimeout(draftTimer);
  draftRequest?.abort();
  void post(form, event.submitter);
});

document.addEventListener('keydown', (event) => {
  if (event.target.id !== 'say-text' || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

const begin = () => {
  for (const area of document.querySelectorAll('textarea')) count(area);
  listen();
  void watchClock();
};

addEventListener('pagehide', () => {
  for (const form of document.querySelectorAll('form[data-draft]')) void sendDraft(form, true);
});
// Going back to another page loads it; a link within the page comes here as well, and is left alone.
addEventListener('popstate', () => {
  if (pageAddress() !== shown) location.reload();
});
// A browser opens only a few connections to one site: a tab that nobody sees gives its own back.
document.addEventListener('visibilitychange', listen);

begin();
if (document.getElementById('log')) {
  if (!location.hash) show(document.querySelector('#log > li:last-child'));
} else document.querySelector('.summary')?.focus();
