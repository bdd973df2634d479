// What JavaScript adds to forms that work without it: nothing typed is lost on the way, and a form that was sent is not
// met again as it was. Without it the server's own checks hold.

/** One that hangs is not there: the form stays, and a press more sends it. */
const CHECK_MS = 8_000;
/** Forms that may go: their own submit has been looked at. */
const cleared = new WeakSet();
let leaving;
/** Browsers of some years do not say which button sent a form. */
let pressed;

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

const bytesOf = (form, button) => {
  const fields = new URLSearchParams(new FormData(form));
  if (button && button.name) fields.append(button.name, button.value);
  return new TextEncoder().encode(fields.toString()).length;
};

const isReached = async () => {
  const watch = new AbortController();
  const timer = setTimeout(() => watch.abort(), CHECK_MS);
  try {
    await fetch('/healthz', { cache: 'no-store', signal: watch.signal });
    return true;
  } catch (_) {
    return false;
  } finally {
    clearTimeout(timer);
  }
};

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button, input[type="submit"]') : null;
  pressed = button === null ? undefined : button;
});

document.addEventListener('submit', async (event) => {
  const { target: form } = event;
  const submitter = event.submitter || (pressed && pressed.form === form ? pressed : undefined);
  if (event.defaultPrevented || form.method !== 'post' || form.requestSubmit === undefined) return;
  if (cleared.delete(form)) {
    leaving = form;
    return;
  }
  event.preventDefault();
  const limit = document.querySelector('[data-most-bytes]');
  if (limit !== null && bytesOf(form, submitter) > Number(limit.dataset.mostBytes)) return say('large');
  if (!(await isReached())) return say('lost');
  say('nothing');
  cleared.add(form);
  form.requestSubmit(submitter);
});

addEventListener('beforeunload', (event) => {
  if (![...document.forms].some((form) => form !== leaving && hasUnsent(form))) return;
  event.preventDefault();
  event.returnValue = '';
});

addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  if (leaving !== undefined) location.reload();
  leaving = undefined;
});
