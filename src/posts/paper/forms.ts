// 様式 (P7, 個別3(2)): what each form says, for a printed sheet or a .docx. A template of the recipient's replaces the look only.
import type { Party, Plan } from '../../plan/plan.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Instant } from '../../time.ts';
import type { ReportedIncident } from './as-reported.ts';
import {
  addressee,
  contactOf,
  type FormField,
  factField,
  field,
  isOutside,
  isToldOfEffects,
  itemsField,
  type Occasion,
  occasion,
  officeFor,
  placeField,
  reporterOf,
  sectionField,
  sixItems,
  subjectFields,
  systemsField,
} from './form-fields.ts';

export interface Form {
  readonly title: string;
  /** Of our own plain form only. */
  readonly marks: readonly string[];
  readonly fields: readonly FormField[];
}

/** 「リスク管理・危機管理情報連絡票」 (P7). `at` is when it is reported; the incident is as of the report in question. */
export const crisisForm = (incident: ReportedIncident, plan: Plan, at: Instant, given: Texts): Form => {
  const form = occasion(incident, plan, at, given);
  const { texts } = form;
  return {
    title: texts.forms.crisisTitle,
    marks: [...drillMark(form), texts.forms.replace],
    fields: [
      ...subjectFields(form),
      field(form, 'reporter', reporterOf(form)),
      placeField(form),
      sectionField(form),
      ...sixItems(form),
      itemsField(form),
      ...effectFields(form),
      field(form, 'contact', contactOf(form)),
    ],
  };
};

/** A recipient's own form (個別3(2)): outside the ward without anything that is only for the inside. */
export const partyForm = (incident: ReportedIncident, plan: Plan, party: Party, at: Instant, given: Texts): Form => {
  const form = occasion(incident, plan, at, given);
  const { texts } = form;
  const outside = isOutside(party);
  return {
    title: texts.forms.partyTitle,
    marks: [...drillMark(form), ...(outside ? [] : [texts.forms.replace])],
    fields: [
      field(form, 'recipient', addressee(form, party)),
      field(form, 'sender', officeFor(form, party)),
      ...subjectFields(form),
      placeField(form),
      ...(outside ? [] : [sectionField(form)]),
      ...sixItems(form),
      itemsField(form),
      ...(isToldOfEffects(party) ? effectFields(form) : []),
      field(form, 'contact', contactOf(form)),
    ],
  };
};

const drillMark = ({ incident, texts, words }: Occasion): readonly string[] =>
  incident.drill ? [words.drill(texts.words.drillLast, true)] : [];

const effectFields = (form: Occasion): readonly FormField[] => [
  systemsField(form),
  factField(form, 'serviceEffect'),
  factField(form, 'leak'),
];
