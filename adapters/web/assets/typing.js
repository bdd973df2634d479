// What was typed and not sent outlives a reload, a discarded tab and a restored session: it is offered, and comes back by a
// press alone, so that no form ever shows what its page did not say or its person did not choose. Kept in this tab only.

const PREFIX = 'bcp typed ';
const FIELDS = 'input[type="text"], input[type="radio"], input[type="checkbox"], textarea:not([readonly]), select';
/** These say how somebody looks at a page, and nothing that is recorded. */
const NOT_KEPT = ['form-actor', 'form-command'];

/** Who has come in: what somebody else typed in this tab before them is not theirs to see. */
const whose = document.body.dataset.whose || '';

const keyOf = (form) => `${PREFIX}${location.pathname} ${form.id}`;

const isChanged = (field) => {
  if (field.type === 'radio' || field.type === 'checkbox') return field.checked !== field.defaultChecked;
  if (field.tagName !== 'SELECT') return field.value !== field.defaultValue;
  const preset = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(0, preset);
};

const changedIn = (form) =>
  [...form.querySelectorAll(FIELDS)]
    .filter((field) => isChanged(field) && (field.type !== 'radio' || field.checked))
    .map(({ name, type, value, checked }) => ({ name, type, value, checked }));

/** A browser that allows no storage keeps nothing; everything else goes on. */
const attempt = (work) => {
  try {
    return work();
  } catch (_) {
    return undefined;
  }
};

const keep = (form, sent) =>
  attempt(() => {
    const fields = changedIn(form);
    if (fields.length === 0) sessionStorage.removeItem(keyOf(form));
    else sessionStorage.setItem(keyOf(form), JSON.stringify({ sent, fields, whose }));
  });

const keptKeys = () => attempt(() => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))) || [];
const read = (key) => attempt(() => JSON.parse(sessionStorage.getItem(key)));
const drop = (key) => attempt(() => sessionStorage.removeItem(key));

const isKept = (form) => form.id !== '' && form.method === 'post' && !NOT_KEPT.includes(form.id);

document.addEventListener('input', ({ target }) => target.form && isKept(target.form) && keep(target.form, false));
document.addEventListener('change', ({ target }) => target.form && isKept(target.form) && keep(target.form, false));

document.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  if (event.target.action.endsWith('/logout')) for (const key of keptKeys()) drop(key);
  else if (isKept(event.target)) keep(event.target, true);
});

for (const key of keptKeys()) if (((read(key) || {}).whose || '') !== whose) drop(key);

// An answer has come: whatever it says, its page shows what was sent.
if (document.querySelector('.outcome') !== null) {
  for (const key of keptKeys()) if ((read(key) || {}).sent) drop(key);
}

const fill = (form, { name, type, value, checked }) => {
  const fields = [...form.querySelectorAll(FIELDS)].filter((one) => one.name === name);
  const field = type === 'radio' ? fields.find((one) => one.value === value) : fields[0];
  if (field === undefined) return;
  if (type === 'radio' || type === 'checkbox') field.checked = checked;
  else field.value = value;
  for (let at = field; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
};

// A page that repeats what was typed, to be confirmed, has taken it over.
for (const form of document.forms) if (isKept(form) && form.querySelector(FIELDS) === null) drop(keyOf(form));

const offer = document.querySelector('[data-typed]');
const waiting = () => [...document.forms].filter((form) => isKept(form) && read(keyOf(form)));

if (offer !== null && waiting().length > 0) {
  offer.hidden = false;
  offer.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    for (const form of waiting()) {
      if (target.dataset.restore !== undefined) for (const one of read(keyOf(form)).fields) fill(form, one);
      else drop(keyOf(form));
    }
    offer.hidden = true;
  });
}
