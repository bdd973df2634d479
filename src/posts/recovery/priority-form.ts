// 優先度の一覧 as a form (.docx): one row for each system, with room for the rank that the body gives it.
import type { Incident } from '../../incident/incident.ts';
import { deliberatingAt } from '../../incident/recovery/set-priority.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Instant } from '../../time.ts';
import type { Form } from '../paper/forms.ts';
import { vocabulary } from '../vocabulary.ts';
import { priorityRows } from './priority-rows.ts';

/** Beside the parties' ids: whose template it would be. */
export const PRIORITY_FORM = 'priority';

export const priorityDocument = (incident: Incident, now: Instant, texts: Texts): Form => {
  const words = vocabulary(incident.plan, texts, 'paper');
  const { priority: say, words: terms, duties, preparing, dates } = texts;
  const { columns } = say;
  const body = deliberatingAt(incident, now);
  const rows = priorityRows(incident);
  return {
    title: words.drill(say.sheetTitle(incident.id), incident.drill),
    marks: [say.lead, dates.dateTime(now)],
    fields: [
      { id: 'body', label: say.body, value: body === undefined ? '' : words.party(body) },
      ...rows.map(({ system, state, serviceState, damage, rank, dependants }) => ({
        id: `system-${system.no}`,
        label: words.system(system.id),
        value: [
          [columns.rank, rank === undefined ? '　　　' : String(rank)],
          [columns.section, words.section(system.section)],
          [columns.state, terms.states[state]],
          [columns.impact, system.impact === null ? say.unset : duties.register.impacts[system.impact]],
          [columns.service, serviceState === undefined ? say.unknown : terms.serviceStates[serviceState]],
          [columns.damage, damage === undefined ? say.unknown : terms.damages[damage]],
          [columns.dependants, terms.list(dependants.map((id) => words.system(id)))],
          [
            columns.effect,
            terms.list([
              ...system.relatedServices,
              ...(system.residentEffect === undefined ? [] : [system.residentEffect]),
            ]) || say.unset,
          ],
          [
            columns.offsite,
            system.offsiteBackup === undefined ? say.unset : preparing.offsite[system.offsiteBackup.state],
          ],
          [columns.rto, system.recoveryTimeObjective ?? say.unset],
        ]
          .filter(([, value]) => value !== '')
          .map(([label = '', value = '']) => texts.cardText.label(label, value))
          .join('\n'),
      })),
    ],
  };
};
