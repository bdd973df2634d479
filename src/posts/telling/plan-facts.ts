// What the plan says that belongs beside decisions: whether it is a draft, its purposes, what holds where it is silent, and
// whether the backup of a platform is kept apart (計画の題名, P2, P3, 個別5(3)).
import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Fact {
  readonly label: string;
  readonly value: string;
}

export const planFacts = ({ organization, platforms }: Plan, words: Vocabulary): readonly Fact[] => {
  const { duties } = words.texts;
  const { purposes = [], status } = organization;
  return [
    ...(status === 'draft' ? [{ label: duties.plan, value: duties.draft }] : []),
    ...(purposes.length === 0
      ? []
      : [{ label: duties.purposes, value: words.texts.words.list(purposes.map((one) => words.name(one))) }]),
    ...platforms.map((platform) => ({
      label: duties.backupOf(words.name(platform)),
      value:
        duties.backup[platform.backupSeparated === null ? 'unknown' : platform.backupSeparated ? 'apart' : 'together'],
    })),
  ];
};

/** For whoever looks for a rule that the plan does not have. */
export const planNotes = ({ organization }: Plan, words: Vocabulary): readonly string[] => [
  ...(organization.fallback === undefined ? [] : [words.name(organization.fallback)]),
  ...(organization.status === 'draft' ? [words.texts.duties.draft] : []),
];
