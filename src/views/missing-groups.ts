// What is missing, put together: the same thing of the same section by the same day is one line with how many it is.
import type { MissingPreparation, MissingWhat } from '../ports/preparedness-view.ts';
import type { LocalDate } from '../time.ts';

export interface MissingGroup {
  readonly what: MissingWhat;
  readonly owner: string;
  readonly due?: LocalDate;
  readonly overdue?: true;
  readonly duty?: string;
  readonly count: number;
}

/** The same of all sections together, with how many of them owe it. */
export interface MissingSum extends Omit<MissingGroup, 'owner'> {
  readonly owners: readonly string[];
}

export const missingSums = (missing: readonly MissingPreparation[]): readonly MissingSum[] => {
  const sums = Map.groupBy(missingGroups(missing), ({ what, due, duty }) => JSON.stringify([what, due, duty]));
  return [...sums.values()].flatMap((own): readonly MissingSum[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { owner: _, ...sum } = first;
    const count = own.reduce((total, one) => total + one.count, 0);
    return [{ ...sum, count, owners: own.map(({ owner }) => owner) }];
  });
};

/** What is overdue first, then by its day; what has none comes last. */
export const missingGroups = (missing: readonly MissingPreparation[]): readonly MissingGroup[] => {
  const groups = Map.groupBy(missing, ({ what, owner, due, duty }) => JSON.stringify([what, owner, due, duty]));
  return [...groups.values()]
    .flatMap((own): readonly MissingGroup[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { system: _, ...group } = first;
      return [{ ...group, count: own.length }];
    })
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
};

const rank = ({ due, overdue }: MissingGroup): string => `${overdue === true ? 0 : 1}${due ?? '9999'}`;
