// What came back from one of our cards or dialogs: what they showed at first comes back in `seen`.
import { z } from 'zod';
import { NOT_CHOSEN } from '../../../../src/chat/forms/form.ts';
import type { SubmittedField } from '../../../../src/chat/submitted-fields.ts';
import { NOT_TICKED } from './input.ts';

/** Teams puts what was filled in beside what the button carries. */
const Submitted = z
  .object({ seen: z.record(z.string(), z.string()).optional().catch(undefined) })
  .catchall(z.unknown());

/** What the button carries, and no person filled in. */
const CARRIED = new Set([
  ...['dialog', 'seen', 'opening', 'incident', 'section', 'revision', 'asOf', 'msteams'],
  // What a button says, never a field's.
  ...['state'],
]);

/**
 * An input that did not come back, because a client sends none that are folded away, is as it was. Throws on what is no
 * object.
 */
export const submittedIn = (value: unknown): readonly SubmittedField[] => {
  const { seen = {}, ...rest } = Submitted.parse(value);
  const before = new Map(Object.entries(seen));
  const now = new Map(
    Object.entries(rest).flatMap(([name, given]) =>
      CARRIED.has(name) || typeof given !== 'string' ? [] : [[name, filledIn(given)] as const],
    ),
  );
  const names = [...new Set([...before.keys(), ...now.keys()])];
  return names.map((name) => {
    const shown = before.get(name) ?? '';
    return { name, value: now.get(name) ?? shown, seen: shown };
  });
};

const filledIn = (given: string): string =>
  given === NOT_CHOSEN || given === NOT_TICKED ? '' : given.replaceAll('\r\n', '\n');
