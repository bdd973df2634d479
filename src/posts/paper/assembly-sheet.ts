// 議会への報告の準備票: whether, how and by whom the assembly is told, and what there is to tell (計画 P6(3)イ). People report it.

import type { Incident } from '../../incident/incident.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Instant } from '../../time.ts';
import type { Block, Card } from '../card.ts';
import { sealed } from '../seal.ts';
import { decisionFields } from './decision-fields.ts';
import { contactOf, factField, itemFields, occasion, sixItems, subjectOf, systemsField } from './form-fields.ts';

export const assemblySheet = (incident: Incident, now: Instant, given: Texts): Card => {
  const form = occasion(incident, incident.plan, now, given);
  const { texts } = form;
  const { assembly: say, decided, names } = texts.sheets;
  const sheet = names.decision(texts.telling.decisions.assembly);
  const items = [
    ...sixItems(form),
    ...itemFields(form),
    systemsField(form),
    factField(form, 'serviceEffect'),
    factField(form, 'leak'),
  ];
  return sealed(incident, form.words, {
    title: say.title(sheet, subjectOf(form)),
    tone: 'calm',
    blocks: [
      ...standing(incident, texts),
      ...decisionFields(form, 'assembly', decided.reporter),
      { type: 'heading', text: say.content },
      { type: 'fields', fields: items.map(({ label, value }, at) => ({ label: `${at + 1} ${label}`, value })) },
      { type: 'fields', fields: [{ label: texts.forms.labels.contact, value: contactOf(form) }] },
    ],
  });
};

const standing = ({ contacting }: Incident, { sheets }: Texts): readonly Block[] => {
  const decided = contacting.decisions.get('assembly');
  if (decided === undefined) return [warning(sheets.assembly.notDecided)];
  return decided.will ? [] : [warning(sheets.assembly.decidedNo)];
};

const warning = (text: string): Block => ({ type: 'text', text, style: 'warning' });
