// Forms that work without JavaScript, act once, and come back filled in when they are refused.
import { TOKEN_FIELD } from '../guard/form-token.ts';
import { shownMark } from '../routes/submitted-form.ts';
import { type Html, html, nothing } from './html.ts';
import type { Page } from './page.ts';

interface FormSpec {
  /** Names the form within its page; a form without fields to keep needs none. */
  readonly id?: string;
  readonly action: string;
  readonly incident?: string;
  /** The newest event in what it shows: nobody takes back what they have not seen. */
  readonly seen?: number;
  readonly className?: string;
  /** The element of the page to come back to, where it is long. */
  readonly back?: string;
}

/** Typed words are known to who types them, whatever the page showed. */
const seenBy = (page: Page, { action, seen }: FormSpec): number | undefined =>
  seen ?? (action.startsWith('/forms/') ? page.seen : undefined);

/**
 * No browser may put an earlier visit's choices into it (back, reload, a tab that was put aside): they would be of a form
 * that showed something else. What was typed and refused is filled in by us.
 */
export const form = (page: Page, spec: FormSpec, body: Html): Html => {
  const { id, action, incident, className, back } = spec;
  const seen = seenBy(page, spec);
  return html`
  <form method="post" action="${action}" class="${className ?? 'form'}" accept-charset="utf-8" autocomplete="off"
    ${id === undefined ? nothing : html`id="form-${id}"`} ${isKept(page, id) ? 'data-kept' : ''}>
    <input type="hidden" name="${TOKEN_FIELD}" value="${page.token}" data-fresh>
    <input type="hidden" name="_key" value="${page.nonce()}" data-fresh>
    <input type="hidden" name="_page" value="${page.path}">
    ${id === undefined ? nothing : html`<input type="hidden" name="_form" value="${id}">`}
    ${incident === undefined ? nothing : html`<input type="hidden" name="_incident" value="${incident}">`}
    ${seen === undefined ? nothing : html`<input type="hidden" name="_seen" value="${seen}" data-fresh>`}
    ${back === undefined ? nothing : html`<input type="hidden" name="_back" value="${back}">`}
    ${body}
  </form>`;
};

export const isKept = (page: Page, form: string | undefined): boolean =>
  form !== undefined && page.refused?.form === form;

/** What was typed into a refused form, otherwise what stands now. */
export const keptValue = (page: Page, form: string, name: string, now = ''): string =>
  [page.refused, page.typed].find((one) => one?.form === form)?.fields[name] ?? now;

/** Lets the server tell what the person changed from what they only saw. */
export const shown = (names: readonly string[], values: readonly string[]): Html =>
  html`<input type="hidden" name="_was" value="${shownMark(names, values)}">`;

/** A part of an id that changes with what is shown. */
export const shownId = (values: readonly string[]): string => shownMark([], values).slice(0, 8);

interface FieldSpec {
  readonly form: string;
  readonly name: string;
  readonly label: string;
  /** Where its name alone is not enough. */
  readonly id?: string;
  readonly hint?: string;
  readonly value?: string;
  /** Lines of a text box; one line without it. */
  readonly rows?: number;
  readonly placeholder?: string;
}

const fieldId = ({ form, name, id }: Pick<FieldSpec, 'form' | 'name' | 'id'>): string => id ?? `${form}-${name}`;

const isWrong = ({ refused }: Page, { form, name }: Pick<FieldSpec, 'form' | 'name'>): boolean =>
  refused?.form === form && refused.field === name;

/** Said at the field as well as on top: what is wrong with it, for the eye and for a screen reader. */
export const fault = (page: Page, spec: Pick<FieldSpec, 'form' | 'name' | 'id'>): Html =>
  isWrong(page, spec)
    ? html`<p class="field-fault" id="${fieldId(spec)}-fault">${page.refused?.reason ?? ''}</p>`
    : nothing;

/** Attributes of the control: its hint, and its fault. */
export const described = (page: Page, spec: Pick<FieldSpec, 'form' | 'name' | 'id' | 'hint'>): Html => {
  const wrong = isWrong(page, spec);
  const ids = [...(spec.hint === undefined ? [] : ['hint']), ...(wrong ? ['fault'] : [])];
  if (ids.length === 0) return nothing;
  const described = ids.map((one) => `${fieldId(spec)}-${one}`).join(' ');
  return html`aria-describedby="${described}" ${wrong ? html`aria-invalid="true"` : nothing}`;
};

export const textField = (page: Page, spec: FieldSpec): Html => {
  const id = fieldId(spec);
  const value = keptValue(page, spec.form, spec.name, spec.value);
  const attributes = described(page, spec);
  return html`
    <div class="field">
      <label for="${id}">${spec.label}</label>
      ${spec.hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${spec.hint}</p>`}
      ${
        spec.rows === undefined
          ? html`<input type="text" id="${id}" name="${spec.name}" value="${value}" autocomplete="off"
              placeholder="${spec.placeholder ?? ''}" ${attributes}>`
          : html`<textarea id="${id}" name="${spec.name}" rows="${spec.rows}" ${attributes}
              placeholder="${spec.placeholder ?? ''}">${value}</textarea>`
      }
      ${fault(page, spec)}
    </div>`;
};

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const selectField = (page: Page, spec: FieldSpec & { readonly choices: readonly Choice[] }): Html => {
  const id = fieldId(spec);
  const value = keptValue(page, spec.form, spec.name, spec.value);
  return html`
    <div class="field">
      <label for="${id}">${spec.label}</label>
      <select id="${id}" name="${spec.name}" ${described(page, spec)}>${options(spec.choices, value)}</select>
      ${fault(page, spec)}
    </div>`;
};

/** 原因の区分; no field where the plan has no kinds. */
export const causeKindField = (
  page: Page,
  form: string,
  kinds: readonly { readonly id: string; readonly name: string }[],
  chosen: string | undefined,
): Html => {
  const { words } = page.texts;
  if (kinds.length === 0) return nothing;
  const choices = kinds.map(({ id, name }) => ({ value: id, label: name }));
  return selectField(page, {
    form,
    name: 'causeKind',
    label: words.fields.causeKind,
    value: chosen ?? '',
    choices: [{ value: '', label: words.unknownCauseKind }, ...choices],
  });
};

export const options = (choices: readonly Choice[], chosen: string): Html =>
  html`${choices.map(
    ({ value, label }) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`,
  )}`;

export const checkField = (page: Page, spec: FieldSpec): Html => html`
  <label class="check">
    <input type="checkbox" name="${spec.name}" value="on"
      ${keptValue(page, spec.form, spec.name, spec.value) === 'on' ? 'checked' : ''}> ${spec.label}
  </label>`;

/** Comes first in a form where pressing Enter in a line must not send anything. */
export const noEnter = html`<button type="submit" disabled hidden></button>`;

/** The choices that a table of texts names, in its order. */
export const choicesOf = (labels: Readonly<Record<string, string>>, without: readonly string[] = []): Choice[] =>
  Object.entries(labels)
    .filter(([value]) => !without.includes(value))
    .map(([value, label]) => ({ value, label }));
