// What the plan says beside what is decided and shown: whether it is a draft, its purposes, who owns the incident, what holds
// where it is silent, and whether the backup of a platform is kept apart (計画の題名, P2, P3, P6(1)イ, P8(5)イ, 個別5(3)).
import type { Incident } from '../../incident/incident.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Plan, SectionId } from '../../plan/plan.ts';
import type { Block } from '../card.ts';
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

/** 案・抜粋版, until the ward confirms it: for the house only, never on what goes to bodies outside. */
export const draftLine = ({ organization }: Plan, words: Vocabulary): readonly Block[] =>
  organization.status === 'draft' ? [{ type: 'text', text: words.texts.duties.draftLine, style: 'note' }] : [];

/** 主管課: all who own it together, or who sees to it while nobody is known to. */
export const ownersField = (
  { plan, owners }: Pick<Incident, 'plan' | 'owners'>,
  words: Vocabulary,
): readonly Fact[] => {
  const { duties } = words.texts;
  const { partyById } = planIndex(plan);
  if (owners.length > 0) {
    return [{ label: owners.length > 1 ? duties.jointOwners : duties.owner, value: words.sections(owners) }];
  }
  const { unownedBy } = plan.organization;
  const party = unownedBy === undefined ? undefined : partyById.get(unownedBy);
  return party === undefined ? [] : [{ label: duties.unowned, value: words.name(party) }];
};

/** As a sentence. */
export const ownersText = (owners: readonly SectionId[], words: Vocabulary): string => {
  const { ownersSet, ownersUnknown } = words.texts.duties;
  return owners.length === 0 ? ownersUnknown : ownersSet(words.sections(owners));
};

/** For whoever looks for a rule that the plan does not have. */
export const planNotes = ({ organization }: Plan, words: Vocabulary): readonly string[] => [
  ...(organization.fallback === undefined ? [] : [words.name(organization.fallback)]),
  ...(organization.status === 'draft' ? [words.texts.duties.draft] : []),
];
