// What JavaScript adds to pages that work without it: they stay up to date, and the time to the next report runs.
// A region (`data-live`, with a mark of what it shows) is exchanged when it has changed, but never while somebody is writing in
// it. The page says which marks it has, and is sent the regions that have others.

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
  region.dataset.live = fresh.dataset.live;
  for (const fold of foldsOf(region)) if (open.has(nameOf(fold))) fold.open = open.get(nameOf(fold));
  const box = region.querySelector('[data-scroll]');
  if (box !== null) box.scrollTop = scrolled;
  showButtons();
  const focused = focus === undefined ? null : region.querySelector(focus);
  if (focused !== null) focused.focus({ preventScroll: true });
};

/** What has changed and could not be shown yet, because somebody is writing where it belongs; by the region's id. */
const held = new Map();

const regionsIn = (place) => place.querySelectorAll('[data-live]');

/** Longer than that a server would not read it: the whole page is asked for. */
const LONGEST_MARKS = 8_000;

const marks = () => {
  const said = [...regionsIn(document)].map(({ id, dataset }) => `${id}=${(held.get(id) || { dataset }).dataset.live}`);
  const text = said.join(' ');
  return text.length > LONGEST_MARKS ? {} : { 'x-regions': text };
};

/** An inner region may be shown while the outer one waits. Returns whether anything was shown. */
const showHeld = () => {
  let hasShown = false;
  for (const region of regionsIn(document)) {
    const fresh = held.get(region.id);
    if (fresh === undefined) continue;
    const isSame = fresh.dataset.live === region.dataset.live;
    if (!isSame && isWriting(region)) continue;
    held.delete(region.id);
    if (isSame) continue;
    exchange(region, fresh);
    hasShown = true;
    // What lay in it has come with it.
    for (const { id } of regionsIn(region)) held.delete(id);
  }
  return hasShown;
};

const take = (fresh) => {
  for (const region of regionsIn(fresh)) held.set(region.id, region);
  const ids = new Set([...regionsIn(document)].map(({ id }) => id));
  for (const id of held.keys()) if (!ids.has(id)) held.delete(id);
  showHeld();
};

let timer;
let dueAt = Number.POSITIVE_INFINITY;
let fetching = false;
let wantedAgain = false;

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
    const answer = await fetchInTime(page, { headers: { accept: 'text/html', ...marks() } });
    if (isLogIn(answer)) return sessionEnded();
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(answer.text, 'text/html');
    asOf = Date.parse(fresh.body.dataset.now);
    take(fresh);
    pageFailed(false);
    sayWhatStands();
  } catch {
    pageFailed(true);
    refreshSoon(RETRY_MS);
  } finally {
    fetching = false;
    if (wantedAgain) refreshSoon();
    wantedAgain = false;
  }
};

/** As of when the newest copy is, of which some may still be held. */
let asOf;

const sayWhatStands = () => {
  countDown();
  showAsOf(held.size === 0, asOf);
};

/** Whoever has stopped writing sees what came meanwhile, at once. */
const showWhatWaits = () => {
  if (held.size === 0 || fetching) return;
  const hasShown = showHeld();
  sayWhatStands();
  // Regions that lie in it may have gone on meanwhile.
  if (hasShown) refreshSoon();
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
  setInterval(showWhatWaits, RETRY_MS);
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

// Where the focus goes to is known a moment later.
document.addEventListener('focusout', () => setTimeout(showWhatWaits, COALESCE_MS));
