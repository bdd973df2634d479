// What a person changed in one of our cards or dialogs: inputs left as they were say nothing, and must not undo what
// somebody else changed meanwhile. What they showed at first comes back in `seen`.
import { z } from 'zod';
import { NOT_CHOSEN, NOT_TICKED } from './form-fields.ts';

type Fields = Record<string, string>;

/** Teams puts what was filled in beside what the button carries. */
const Submitted = z
  .object({ dialog: z.string().optional(), seen: z.record(z.string(), z.string()).optional().catch(undefined) })
  .catchall(z.unknown());

interface Field {
  readonly name: string;
  readonly value: string;
  readonly seen: string;
}

/**
 * Of a request's card every field of each system that was touched, because an answer replaces the one before as a
 * whole. Throws on what is no object.
 */
export const fieldsOf = (verbData: unknown): Fields => touched(answersIn(read(verbData)));

/** The same of a dialog; of the six items the changed ones, each with what stood there (`seen:`). */
export const formFields = (submitted: unknown): Fields => {
  const given = read(submitted);
  if (given.dialog === 'facts') return changedFacts(given.fields);
  const said = given.fields.filter(({ name, value }) => !ANSWER.test(name) && value !== '');
  return { ...Object.fromEntries(said.map(({ name, value }) => [name, value])), ...touched(answersIn(given)) };
};

interface Given {
  readonly dialog: string | undefined;
  readonly fields: readonly Field[];
}

/** What the button carries, and no person filled in. */
const CARRIED = new Set(['dialog', 'seen', 'opening', 'incident', 'section', 'revision', 'msteams']);

/** An input that did not come back, because a client sends none that are folded away, is as it was. */
const read = (value: unknown): Given => {
  const { dialog, seen = {}, ...rest } = Submitted.parse(value);
  const before = new Map(Object.entries(seen));
  const now = new Map(
    Object.entries(rest).flatMap(([name, given]) =>
      CARRIED.has(name) || typeof given !== 'string' ? [] : [[name, filledIn(given)] as const],
    ),
  );
  const names = [...new Set([...before.keys(), ...now.keys()])];
  return {
    dialog,
    fields: names.map((name) => {
      const shown = before.get(name) ?? '';
      return { name, value: now.get(name) ?? shown, seen: shown };
    }),
  };
};

const filledIn = (given: string): string =>
  given === NOT_CHOSEN || given === NOT_TICKED ? '' : given.replaceAll('\r\n', '\n');

const ANSWER = /^(?:state|service|damage|note):/;

const answersIn = ({ fields }: Given): readonly Field[] => fields.filter(({ name }) => ANSWER.test(name));

const touched = (fields: readonly Field[]): Fields => {
  const systems = new Set(fields.filter(isChanged).map(systemOf));
  return Object.fromEntries(
    fields.filter((field) => systems.has(systemOf(field))).map(({ name, value }) => [name, value]),
  );
};

/** `state:<system>` */
const systemOf = ({ name }: Field): string => name.slice(name.indexOf(':') + 1);

const changedFacts = (fields: readonly Field[]): Fields =>
  Object.fromEntries(
    fields.filter(isChanged).flatMap(({ name, value, seen }) => [
      [name, value],
      [`seen:${name}`, seen],
    ]),
  );

const isChanged = ({ value, seen }: Field): boolean => value.trim() !== seen.replaceAll('\r\n', '\n').trim();
