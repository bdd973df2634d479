// What JavaScript adds to forms that work without it: nothing typed is lost on the way, and a form that was sent is not
// met again as it was. Without it the server's own checks hold.

const CHECK_MS = 3_000;
/** Forms that may go: their own submit has been looked at. */
const cleared = new WeakSet();
let leaving;

const isTyped = (field) =>
  field.type === 'radio' || field.type === 'checkbox'
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;

/** Typed text and chosen answers; what a form was refused with stands there as its own. */
const hasUnsent = (form) =>
  form.dataset.kept !== undefined ||
  [...form.querySelectorAll('input[type="text"], input[type="radio"], textarea:not([readonly])')].some(isTyped);

const say = (what) => {
  for (const one of document.querySelectorAll('[data-unsent]')) one.hidden = one.dataset.unsent !== what;
};

const bytesOf = (form, button) =>
  new TextEncoder().encode(new URLSearchParams(new FormData(form, button)).toString()).length;

/** Only a server that is not there keeps it back: one that is slow gets the form, and the browser waits. */
const isReached = async () => {
  try {
    await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(CHECK_MS) });
    return true;
  } catch (error) {
    return error.name === 'TimeoutError';
  }
};

document.addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (cleared.delete(form)) {
    leaving = form;
    return;
  }
  event.preventDefault();
  const most = Number(document.querySelector('[data-most-bytes]')?.dataset.mostBytes);
  if (bytesOf(form, submitter) > most) return say('large');
  if (!(await isReached())) return say('lost');
  say('nothing');
  cleared.add(form);
  form.requestSubmit(submitter);
});

addEventListener('beforeunload', (event) => {
  if ([...document.forms].some((form) => form !== leaving && hasUnsent(form))) event.preventDefault();
});

addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  if (leaving !== undefined) location.reload();
  leaving = undefined;
});
