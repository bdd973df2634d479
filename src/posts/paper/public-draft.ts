// 公表文案: a draft and nothing else. The Mayor decides whether and how anything is published (P6(3)ア); there is no button on it.

import type { ServiceState } from '../../incident/confirmation/states.ts';
import type { Incident } from '../../incident/incident.ts';
import { ownedSystems } from '../../incident/incident.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Instant } from '../../time.ts';
import type { Block, Card } from '../card.ts';
import { deciderOf, decisionFields } from './decision-fields.ts';
import { factField, factOf, type Occasion, occasion, subjectOf } from './form-fields.ts';

/** Without the situation and the response as people wrote them: those are words for the inside. */
export const publicDraft = (incident: Incident, plan: Plan, at: Instant, given: Texts): Card => {
  const form = occasion(incident, plan, at, given);
  const { texts } = form;
  const { draft } = texts.forms;
  return {
    title: form.words.drill(`${markOf(form)}${draft.title(subjectOf(form))}`, incident.drill),
    tone: 'alert',
    blocks: [
      warning(standingOf(form)),
      ...decisionFields(form, 'publication', texts.sheets.decided.publisher),
      ...(incident.drill ? [warning(form.words.drill(texts.words.drillLast, true))] : []),
      text(draft.asOf(texts.dates.dateTime(at))),
      text(happened(form)),
      text(draft.sorry),
      {
        type: 'fields',
        fields: [
          { label: draft.services, value: servicesText(form) },
          ...(['serviceEffect', 'cause', 'estimate', 'leak'] as const).map((item) => {
            const { label, value } = factField(form, item);
            return { label, value };
          }),
        ],
      },
      text(draft.next),
      ...closingOf(form).map(warning),
    ],
  };
};

/** Until the Mayor has decided it is for nobody outside; afterwards people publish it, never the bot (P6(3)ア). */
const standingOf = (form: Occasion): string => {
  const { draft } = form.texts.forms;
  const decided = form.incident.contacting.decisions.get('publication');
  if (decided === undefined) return draft.notPublished(deciderOf(form));
  const at = form.texts.dates.dateTime(decided.at);
  return (decided.will ? draft.decided : draft.notToBe)(decided.saidBy, at, decided.how ?? '');
};

/** Whether it is to be published, as far as that is decided. */
const willOf = ({ incident }: Occasion): boolean | undefined => incident.contacting.decisions.get('publication')?.will;

const markOf = (form: Occasion): string => {
  const { mark, decidedMark, refusedMark } = form.texts.forms.draft;
  const will = willOf(form);
  if (will === undefined) return mark;
  return will ? decidedMark : refusedMark;
};

const closingOf = (form: Occasion): readonly string[] => {
  const { last, lastDecided } = form.texts.forms.draft;
  const will = willOf(form);
  if (will === undefined) return [last];
  return will ? [lastDecided] : [];
};

const happened = (form: Occasion): string => {
  const { draft } = form.texts.forms;
  const organization = form.today.name(form.plan.organization);
  return form.incident.facts.occurredAt === undefined
    ? draft.happenedUnknown(organization, subjectOf(form))
    : draft.happened(organization, factOf(form, 'occurredAt'), subjectOf(form));
};

const TROUBLED: readonly (ServiceState | undefined)[] = ['alternative', 'partial', 'suspended'];

/** Of the systems whose sections said that their services are not as usual; nothing is inferred from a system's state. */
const servicesText = ({ incident, texts, words }: Occasion): string => {
  const services = [...incident.sections].flatMap(([section, { answers }]) =>
    ownedSystems(incident, section)
      .filter(({ id }) => TROUBLED.includes(answers.get(id)?.serviceState))
      .flatMap(({ relatedServices }) => relatedServices),
  );
  const named = [...new Set(services)];
  return named.length === 0 ? texts.words.unknown : texts.words.list(words.some(named));
};

const text = (words: string): Block => ({ type: 'text', text: words });
const warning = (words: string): Block => ({ type: 'text', text: words, style: 'warning' });
