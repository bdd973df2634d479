// The ward's own form: every placeholder in it is replaced, wherever it stands and however Word has split it.
import { type IPatch, PatchType, patchDetector, patchDocument } from 'docx';
import { FormFault } from '../../src/ports/form-writer.ts';
import type { Form } from '../../src/posts/paper/forms.ts';
import { brokenPlaceholders } from './broken-placeholders.ts';
import { checkTemplate } from './check-template.ts';
import { textRuns } from './document-text.ts';

export const fillTemplate = async (content: Form, template: Uint8Array): Promise<Uint8Array> => {
  const { bytes, entries } = checkTemplate(template);
  const values = valuesOf(content);
  checkPlaceholders(await placeholdersIn(template), values);
  const broken = brokenPlaceholders(bytes, entries, new Set(values.keys()));
  if (broken.length > 0) throw new FormFault('unknown_placeholders', broken);
  const filled = await asDocx(() =>
    patchDocument({
      outputType: 'uint8array',
      data: template,
      patches: Object.fromEntries([...values].map(([name, value]) => [name, patchOf(value)])),
      trimPlaceholders: true,
    }),
  );
  // One that stands where it cannot be replaced, such as a picture's description: better no form than one with a hole.
  const left = await placeholdersIn(filled);
  if (left.length > 0) throw new FormFault('unknown_placeholders', left);
  return filled;
};

/** By id and by label: `{{situation}}` and `{{発生状況}}` are the same. */
const valuesOf = ({ title, fields }: Form): ReadonlyMap<string, string> =>
  new Map([
    ['title', title],
    ...fields.map(({ label, value }) => [label, value] as const),
    ...fields.map(({ id, value }) => [id, value] as const),
  ]);

const checkPlaceholders = (found: readonly string[], values: ReadonlyMap<string, string>): void => {
  const unknown = found.filter((name) => !values.has(name));
  if (unknown.length > 0) throw new FormFault('unknown_placeholders', unknown);
  if (found.length === 0) throw new FormFault('no_placeholders');
};

const placeholdersIn = (data: Uint8Array): Promise<readonly string[]> =>
  asDocx(async () => [...new Set(await patchDetector({ data, trimPlaceholders: true }))]);

/** What was filled in is searched for placeholders again, so braces that a person wrote must not look like one. */
const patchOf = (value: string): IPatch => ({
  type: PatchType.PARAGRAPH,
  children: textRuns(value.replaceAll('{{', '｛｛').replaceAll('}}', '｝｝')),
});

/** A part of it may be damaged although its list of parts is whole. */
const asDocx = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw new FormFault('not_a_docx', [], error);
  }
};
