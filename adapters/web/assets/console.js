// What JavaScript adds to pages that work without it: they stay up to date, and the time to the next report runs.
// A region marked `data-live` is exchanged when it has changed, but never while somebody is writing in it.

import { fetchInTime, onChange, pageFailed, serverNow, sessionEnded, showAsOf } from './heard.js';

const COALESCE_MS = 150;
const RETRY_MS = 5_000;
const CLOCK_MS = 10_000;
const AGES_MS = 60_000;
const page = document.body.dataset.page || location.pathname;

const isWritten = (field) => {
  if (field.type === 'hidden') return false;
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.tagName !== 'SELECT') return field.value !== field.defaultValue;
  const options = [...field.options];
  const preset = options.findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(0, preset);
};

const isWriting = (region) => {
  const { activeElement } = document;
  if (activeElement !== null && activeElement.matches('input, textarea, select') && region.contains(activeElement))
    return true;
  if (region.querySelector('form[data-kept]') !== null) return true;
  const selection = getSelection();
  if (selection !== null && !selection.isCollapsed && region.contains(selection.anchorNode)) return true;
  return [...region.querySelectorAll('input, textarea, select')].some(isWritten);
};

/** Nonces differ in every copy of a page; they are no change. */
const contentOf = (region) => {
  const copy = region.cloneNode(true);
  for (const field of copy.querySelectorAll('[data-fresh]')) field.removeAttribute('value');
  for (const fold of copy.querySelectorAll('details')) fold.removeAttribute('open');
  for (const left of copy.querySelectorAll('[data-until]')) {
    left.textContent = '';
    left.className = '';
  }
  for (const button of copy.querySelectorAll('[data-copy]')) button.hidden = true;
  return copy.innerHTML;
};

const nameOf = (fold) => fold.id || `${fold.parentElement.closest('[id]').id}/${fold.dataset.fold}`;
const foldsOf = (region) => [...region.querySelectorAll('details')];

/** Where the keyboard is, said so that it can be found again in the new copy. */
const focusIn = (region) => {
  const { activeElement } = document;
  if (activeElement === null || !region.contains(activeElement)) return undefined;
  if (activeElement.id !== '') return `#${CSS.escape(activeElement.id)}`;
  if (activeElement.tagName === 'SUMMARY') return `#${CSS.escape(activeElement.parentElement.id)} > summary`;
  const href = activeElement.getAttribute('href');
  return href === null ? undefined : `a[href="${CSS.escape(href)}"]`;
};

const exchange = (region, fresh) => {
  const open = new Map(foldsOf(region).map((fold) => [nameOf(fold), fold.open]));
  const focus = focusIn(region);
  const before = region.querySelector('[data-scroll]');
  const scrolled = before === null ? 0 : before.scrollTop;
  region.textContent = '';
  region.append(...document.importNode(fresh, true).childNodes);
  for (const fold of foldsOf(region)) if (open.has(nameOf(fold))) fold.open = open.get(nameOf(fold));
  const box = region.querySelector('[data-scroll]');
  if (box !== null) box.scrollTop = scrolled;
  showButtons();
  const focused = focus === undefined ? null : region.querySelector(focus);
  if (focused !== null) focused.focus({ preventScroll: true });
};

/** True when a region had to wait because somebody is writing in it. */
const compare = (fresh) => {
  let someWait = false;
  for (const region of document.querySelectorAll('[data-live]')) {
    const copy = fresh.getElementById(region.id);
    if (copy === null || contentOf(copy) === contentOf(region)) continue;
    if (isWriting(region)) someWait = true;
    else exchange(region, copy);
  }
  return someWait;
};

let timer;
let dueAt = Number.POSITIVE_INFINITY;
let fetching = false;
let wantedAgain = false;
/** A change that could not be shown yet, because somebody was writing where it belongs. */
let waiting = false;

/** The sooner of two wishes wins. */
const refreshSoon = (waitMs = COALESCE_MS) => {
  if (Date.now() + waitMs >= dueAt) return;
  clearTimeout(timer);
  dueAt = Date.now() + waitMs;
  timer = setTimeout(refresh, waitMs);
};

const refresh = async () => {
  dueAt = Number.POSITIVE_INFINITY;
  if (fetching) {
    wantedAgain = true;
    return;
  }
  fetching = true;
  showAsOf(false);
  try {
    const answer = await fetchInTime(page, { headers: { accept: 'text/html' } });
    if (isLogIn(answer)) return sessionEnded();
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(answer.text, 'text/html');
    waiting = compare(fresh);
    countDown();
    pageFailed(false);
    showAsOf(!waiting, Date.parse(fresh.body.dataset.now));
    if (waiting) refreshSoon(RETRY_MS);
  } catch {
    pageFailed(true);
    refreshSoon(RETRY_MS);
  } finally {
    fetching = false;
    if (wantedAgain) refreshSoon();
    wantedAgain = false;
  }
};

const isLogIn = ({ status, url }) => status === 401 || new URL(url).pathname === '/login';

const countDown = () => {
  for (const left of document.querySelectorAll('[data-until]')) {
    const { until, tolerance, due, hoursLeft, minutesLeft, hoursOver, minutesOver } = left.dataset;
    const minutes = Math.ceil((Date.parse(until) - serverNow()) / 60_000);
    const isOver = minutes <= -Number(tolerance);
    const [inHours, inMinutes] = isOver ? [hoursOver, minutesOver] : [hoursLeft, minutesLeft];
    const far = Math.abs(minutes);
    const text = minutes === 0 || (minutes < 0 && !isOver) ? due : far < 60 ? inMinutes : inHours;
    const said = text.replace('{h}', String(Math.floor(far / 60))).replace('{m}', String(far % 60));
    if (left.textContent !== said) left.textContent = said;
    left.classList.toggle('overdue', isOver);
  }
};

if (document.body.dataset.liveFrom !== undefined) {
  onChange(() => refreshSoon());
  countDown();
  setInterval(countDown, CLOCK_MS);
  // What is said in minutes since something grows old without anything happening.
  if (document.querySelector('[data-ages]') !== null) {
    setInterval(() => document.visibilityState === 'visible' && refreshSoon(), AGES_MS);
  }
}

/** Buttons that only a script can serve appear with it, also in a region that was exchanged. */
const showButtons = () => {
  for (const button of document.querySelectorAll('[data-copy][hidden], [data-print][hidden]')) button.hidden = false;
};
showButtons();

/** What a link leads to stands open, with everything that it lies in. */
const openUpTo = (id) => {
  const place = id === '' ? null : document.getElementById(id);
  for (let at = place; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  return place;
};
openUpTo(location.hash.slice(1));
addEventListener('hashchange', () => {
  const place = openUpTo(location.hash.slice(1));
  if (place !== null) place.scrollIntoView();
});

/** A button that leads to a part of this very page needs no new copy of it. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href*="?open="]') : null;
  if (link === null || link.pathname !== location.pathname) return;
  const place = openUpTo(link.hash.slice(1));
  if (place === null) return;
  event.preventDefault();
  place.scrollIntoView();
  const summary = place.querySelector('summary');
  if (summary !== null) summary.focus();
});

document.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  if (target.dataset.print !== undefined) print();
  if (target.dataset.copy === undefined) return;
  const text = document.getElementById(target.dataset.copy);
  text.select();
  await navigator.clipboard.writeText(text.value);
  target.textContent = target.dataset.copied;
});

// Changing whom one acts as leaves everything typed elsewhere on the page where it is.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.id !== 'form-actor') return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetchInTime(form.action, { method: 'POST', body }).catch(() => undefined);
  if (answer === undefined) return pageFailed(true);
  if (!answer.ok) return form.submit();
  if (document.activeElement !== null) document.activeElement.blur();
  for (const option of form.querySelectorAll('option')) option.defaultSelected = option.selected;
  await refresh();
});

document.addEventListener('focusout', () => {
  if (waiting) refreshSoon();
});
