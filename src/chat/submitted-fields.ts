// What a person changed in a form: fields left as they were say nothing, and must not undo what somebody else changed
// meanwhile.
import type { Fields, FormName } from './press.ts';

/** `value` is what came back, `seen` what stood there when the form was opened; empty where nothing did. */
export interface SubmittedField {
  readonly name: string;
  readonly value: string;
  readonly seen: string;
}

/**
 * Of the answers' form every field of each system that was touched, because an answer replaces the one before as a
 * whole; of the six items the changed ones; of any other form what is filled in. `touched` were filled in before the
 * form was shown again: they are meant, though nothing in them changes any more.
 */
export const meantFields = (
  form: FormName,
  fields: readonly SubmittedField[],
  touched: readonly string[] = [],
): Fields => {
  const isMeant = (field: SubmittedField): boolean => isChanged(field) || touched.includes(systemOf(field.name));
  if (form === 'answer') {
    const systems = new Set(fields.filter(isMeant).map(({ name }) => systemOf(name)));
    return valuesOf(fields.filter(({ name }) => systems.has(systemOf(name))));
  }
  return valuesOf(fields.filter(form === 'facts' ? isMeant : ({ value }) => value !== ''));
};

/** What the person filled in themselves, without what stood beside it. */
export const changedFields = (fields: readonly SubmittedField[], touched: readonly string[] = []): Fields =>
  meantFields('facts', fields, touched);

const isChanged = ({ value, seen }: SubmittedField): boolean => plain(value) !== plain(seen);

/** Platforms trim, and write line ends, as they like. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** `state:<system>`; of a field that is no system's its name. */
export const systemOf = (name: string): string => name.slice(name.indexOf(':') + 1);

const valuesOf = (fields: readonly SubmittedField[]): Fields =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));
