// What a person changed in a form: fields left as they were say nothing, and must not undo what somebody else changed
// meanwhile.

/** `value` is what came back, `seen` what stood there when the form was opened; empty where nothing did. */
export interface SubmittedField {
  readonly name: string;
  readonly value: string;
  readonly seen: string;
}

type IsChanged = (field: SubmittedField) => boolean;
type Fields = Readonly<Record<string, string>>;

export const isChanged: IsChanged = ({ value, seen }) => plain(value) !== plain(seen);

/** Platforms trim, and write line ends, as they like. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** Every field of each system that was touched, because an answer replaces the one before as a whole. */
export const touchedAnswers = (fields: readonly SubmittedField[], changed: IsChanged = isChanged): Fields => {
  const touched = new Set(fields.filter(changed).map(systemOf));
  return Object.fromEntries(
    fields.filter((field) => touched.has(systemOf(field))).map(({ name, value }) => [name, value]),
  );
};

/** `state:<system>` */
export const systemOf = ({ name }: Pick<SubmittedField, 'name'>): string => name.slice(name.indexOf(':') + 1);

/** The changed ones alone. */
export const changedFields = (fields: readonly SubmittedField[], changed: IsChanged = isChanged): Fields =>
  Object.fromEntries(fields.filter(changed).map(({ name, value }) => [name, value]));
