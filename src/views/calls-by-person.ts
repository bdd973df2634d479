// One telephone call for each who is called: a person is not rung five times for five matters, and hears one greeting.
import type { Call, CallTo } from '../ports/calls-view.ts';

/** A matter with the lines that it adds to a call. */
export type OwedCall = Omit<Call, 'script'> & { readonly lines: readonly string[] };

/** In the order given: whoever has the most urgent matter is called first. Of those tried in vain, all is for later. */
export const onePerPerson = (
  sorted: readonly OwedCall[],
  said: (lines: readonly string[]) => readonly string[],
): readonly CallTo[] => {
  const calls = [...Map.groupBy(sorted, ({ recipient }) => recipient).values()].flatMap((matters) =>
    callTo(matters, said),
  );
  const isTriedInVain = ({ matters }: CallTo): boolean => matters.some(({ unreached }) => unreached !== undefined);
  return [...calls.filter((call) => !isTriedInVain(call)), ...calls.filter(isTriedInVain)];
};

const callTo = (
  owed: readonly OwedCall[],
  said: (lines: readonly string[]) => readonly string[],
): readonly CallTo[] => {
  const [first, ...others] = owed.map(({ lines, ...call }): Call => ({ ...call, script: said(lines) }));
  if (first === undefined) return [];
  const { recipient, name } = first;
  const matters = [first, ...others] as const;
  // What each of them asks for, such as to read back, is asked once.
  const script = said([...new Set(owed.flatMap(({ lines }) => lines))]);
  return [{ recipient, name, overdue: matters.some(({ overdue }) => overdue), matters, script }];
};
