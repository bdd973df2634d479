// What a person changed in one of our cards or dialogs: what they showed at first comes back in `seen`.
import { z } from 'zod';
import { changedFacts, type SubmittedField, touchedAnswers } from '../../../src/ports/submitted-fields.ts';
import { NOT_CHOSEN, NOT_TICKED } from './form-fields.ts';

type Fields = Readonly<Record<string, string>>;

/** Teams puts what was filled in beside what the button carries. */
const Submitted = z
  .object({ dialog: z.string().optional(), seen: z.record(z.string(), z.string()).optional().catch(undefined) })
  .catchall(z.unknown());

/**
 * Of a request's card every field of each system that was touched, because an answer replaces the one before as a
 * whole. Throws on what is no object.
 */
export const fieldsOf = (verbData: unknown): Fields => touchedAnswers(answersIn(read(verbData)));

/** Whether a system that was touched stands otherwise than it was `seen`, and otherwise than it is answered now. */
export const isTakenBack = (verbData: unknown, standing: Fields): boolean => {
  const given = read(verbData);
  const answer = touchedAnswers(answersIn(given));
  const seen = new Map(given.fields.map((field) => [field.name, field.seen]));
  const systems = new Set(Object.keys(answer).map(systemOf));
  return Object.keys({ ...standing, ...answer }).some((name) => {
    const now = standing[name] ?? '';
    return systems.has(systemOf(name)) && now !== (seen.get(name) ?? '') && now !== (answer[name] ?? '');
  });
};

/** `state:<system>` */
const systemOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The same of a dialog; of the six items the changed ones, each with what stood there (`seen:`). */
export const formFields = (submitted: unknown): Fields => {
  const given = read(submitted);
  if (given.dialog === 'facts') return changedFacts(given.fields);
  const said = given.fields.filter(({ name, value }) => !ANSWER.test(name) && value !== '');
  return { ...Object.fromEntries(said.map(({ name, value }) => [name, value])), ...touchedAnswers(answersIn(given)) };
};

interface Given {
  readonly dialog: string | undefined;
  readonly fields: readonly SubmittedField[];
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

const answersIn = ({ fields }: Given): readonly SubmittedField[] => fields.filter(({ name }) => ANSWER.test(name));
