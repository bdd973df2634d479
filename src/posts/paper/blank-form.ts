// A form with every item that it can have and nothing in it: what a template may ask for, known before an incident is.
import type { Party, Plan } from '../../plan/plan.ts';
import type { Texts } from '../../texts/texts.ts';
import { SIX_ITEMS } from '../vocabulary.ts';
import { isOutside, isToldOfEffects } from './form-fields.ts';
import type { Form } from './forms.ts';

/** The items of `crisisForm` or `partyForm` for that party. */
export const blankForm = (party: Party, { forms, words }: Texts): Form => {
  const { serviceEffect, systems, ...labels } = forms.labels;
  const effects = { systems, serviceEffect, leak: words.fields.leak };
  const items = Object.fromEntries(SIX_ITEMS.map((item) => [item, words.fields[item]]));
  const hasEffects = party.kind === 'crisis_section' || isToldOfEffects(party);
  const all: Readonly<Record<string, string>> = { ...labels, ...items, ...(hasEffects ? effects : {}) };
  const left = withoutIn(party);
  const fields = Object.entries(all)
    .filter(([id]) => !left.includes(id))
    .map(([id, label]) => ({ id, label, value: '' }));
  return { title: '', marks: [], fields };
};

/** By the party's id, which a template has for a name; undefined where the plan has no such party. */
export const blankFormsOf =
  (plan: Plan, texts: Texts) =>
  (id: string): Form | undefined => {
    const party = plan.parties.find((one) => one.id === id);
    return party === undefined ? undefined : blankForm(party, texts);
  };

const withoutIn = (party: Party): readonly string[] => {
  if (party.kind === 'crisis_section') return ['recipient', 'sender'];
  return isOutside(party) ? ['reporter', 'section'] : ['reporter'];
};
