// What a person changed in one of our cards or dialogs: what they showed at first comes back in `seen`.
import { z } from 'zod';
import { changedFields, type SubmittedField, touchedAnswers } from '../../../../src/chat/submitted-fields.ts';
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

/** What the person filled in themselves, without what stood beside it. */
export const filledInOf = (submitted: unknown): Fields => changedFields(read(submitted).fields);

/** The same of a dialog; of the six items the changed ones. */
export const formFields = (submitted: unknown): Fields => {
  const given = read(submitted);
  if (given.dialog === 'facts') return changedFields(given.fields);
  const said = given.fields.filter(({ name, value }) => !ANSWER.test(name) && value !== '');
  return { ...Object.fromEntries(said.map(({ name, value }) => [name, value])), ...touchedAnswers(answersIn(given)) };
};

interface Given {
  readonly dialog: string | undefined;
  readonly fields: readonly SubmittedField[];
}

/** What the button carries, and no person filled in. */
const CARRIED = new Set(['dialog', 'seen', 'opening', 'incident', 'section', 'revision', 'asOf', 'msteams']);

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
