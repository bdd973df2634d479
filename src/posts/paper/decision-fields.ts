// What was decided, by whom, how it is to be done and who does it: for the sheets that follow a decision (計画 P6(3)ア・イ).
import { planIndex } from '../../plan/find-in-plan.ts';
import type { DecisionId, Plan, Task } from '../../plan/plan.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Block } from '../card.ts';
import { willText } from '../telling/telling-words.ts';
import { vocabulary } from '../vocabulary.ts';
import type { Occasion } from './form-fields.ts';

/** 公表の有無と方法を決定する者, who decides of the assembly as well. */
export const deciderOf = ({ plan, texts, today }: Occasion): string => {
  const { publicationDecidedBy } = plan.organization;
  return publicationDecidedBy === undefined ? texts.forms.draft.someoneInCharge : today.party(publicationDecidedBy);
};

type Followed = Extract<DecisionId, 'publication' | 'assembly'>;

const TASK_AFTER: Readonly<Record<Followed, Task['when']>> = {
  publication: 'published',
  assembly: 'reported_to_assembly',
};

/** `doer` is the word for who does it, such as 報告者; nobody does what was decided against. */
export const decisionFields = (form: Occasion, decision: Followed, doer: string): readonly Block[] => {
  const { incident, texts } = form;
  const say = texts.sheets.decided;
  const label = texts.telling.decisions[decision];
  const decided = incident.contacting.decisions.get(decision);
  if (decided === undefined) return [fields([{ label, value: say.undecided(deciderOf(form)) }])];
  return [
    fields([
      { label, value: willText(decided.will, form.words) },
      { label: say.by, value: say.saidBy(decided.saidBy, texts.dates.dateTime(decided.at)) },
      ...(decided.will
        ? [
            { label: say.how, value: decided.how ?? say.noMethod(deciderOf(form)) },
            { label: doer, value: doersOf(form, decision) },
          ]
        : []),
    ]),
  ];
};

/** The offices that the plan names for it; otherwise whoever is chosen is written in, and 主管部長 and 主管課長 are named. */
const doersOf = ({ plan, texts, today }: Occasion, decision: Followed): string => {
  const { roleById } = planIndex(plan);
  const offices = plan.tasks.find(({ when }) => when === TASK_AFTER[decision])?.offices ?? [];
  const names = offices.flatMap((office) => roleById.get(office) ?? []).map((role) => today.name(role));
  return names.length === 0
    ? texts.sheets.decided.byHand(texts.words.list(heads(plan, texts)))
    : texts.words.list(names);
};

/** Of the section that runs the event, and of its department. */
const heads = (plan: Plan, texts: Texts): readonly string[] => {
  const { sectionById, departmentById } = planIndex(plan);
  const section = sectionById.get(plan.organization.sender);
  const director = departmentById.get(section?.department ?? '')?.director;
  const posts = [director, section?.manager].filter((one) => one !== undefined);
  return posts.map(vocabulary(plan, texts).post);
};

const fields = (all: readonly { readonly label: string; readonly value: string }[]): Block => ({
  type: 'fields',
  fields: all,
});
