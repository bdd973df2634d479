// The ward's own templates, tried before anybody needs one: each is filled in with a form that says nothing.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FormFault, type TemplateFault } from '../../src/ports/form-writer.ts';
import type { Form } from '../../src/posts/paper/forms.ts';

const ENDING = '.docx';

interface Tried {
  readonly state: string;
  readonly fault: TemplateFault | undefined;
}

/**
 * `formOf` is the form of the party whose template it is. Tries each once, and again when its file has changed; nothing is
 * loaded while there is none.
 */
export const templateFaults = (
  folder: string,
  formOf: (party: string) => Form | undefined,
): (() => Promise<readonly TemplateFault[]>) => {
  const tried = new Map<string, Tried>();
  const faultOf = async (file: string): Promise<TemplateFault | undefined> => {
    const state = await stateOf(join(folder, file));
    const before = tried.get(file);
    if (state !== undefined && before?.state === state) return before.fault;
    const form = formOf(file.slice(0, -ENDING.length));
    const fault = form === undefined ? undefined : await tryOut(folder, file, form);
    tried.set(file, { state: state ?? '', fault });
    return fault;
  };
  return async () => {
    const faults = [];
    for (const file of await templatesIn(folder)) faults.push(await faultOf(file));
    return faults.filter((fault) => fault !== undefined);
  };
};

/** What Word keeps beside an open document begins with `~$`. */
const templatesIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch((): readonly string[] => []);
  return names.filter((name) => name.endsWith(ENDING) && !name.startsWith('~$')).toSorted();
};

const stateOf = async (path: string): Promise<string | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : `${found.size} ${found.mtimeMs} ${found.ino}`;
};

const tryOut = async (folder: string, file: string, form: Form): Promise<TemplateFault | undefined> => {
  const template = await readFile(join(folder, file)).catch(() => undefined);
  // No right to read it, or a folder of that name.
  if (template === undefined) return { file, problem: 'not_a_docx', placeholders: [] };
  const { fillTemplate } = await import('./fill-template.ts');
  try {
    await fillTemplate(form, template);
    return undefined;
  } catch (error) {
    if (!(error instanceof FormFault)) throw error;
    return { file, problem: error.code, placeholders: error.placeholders };
  }
};
