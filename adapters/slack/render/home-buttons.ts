// What a person may do to an open incident from App Home; what goes out to many is asked twice.
import type { Button } from '@slack/types';
import { revisionOf } from '../../../src/chat/command-keys.ts';
import type { IncidentView, Standing } from '../../../src/ports/desk.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { button, confirmation } from './card-buttons.ts';

/** The next number of a button of this view. */
export type Numbering = () => number;

export const incidentButtons = (
  view: IncidentView,
  { may }: Standing,
  texts: Texts,
  number: Numbering,
): readonly Button[] => {
  const say = texts.chat.home;
  const revision = revisionOf(view);
  const saying = (what: 'status' | 'remind' | 'report' | 'approve'): Button =>
    button(
      say.buttons[what],
      'say',
      { text: say.commands[what], incident: view.id, revision },
      {
        number: number(),
        ...(what === 'status'
          ? {}
          : { confirm: confirmation({ ...say.confirm, ...texts.slack.home.confirm, text: say.confirm[what] }) }),
      },
    );
  const isWaiting = view.sections.some(({ answered, of }) => answered < of);
  return [
    saying('status'),
    ...(may.includes('update')
      ? [button(say.buttons.facts, 'open_facts', { incident: view.id }, { number: number() })]
      : []),
    ...(may.includes('remind') && isWaiting ? [saying('remind')] : []),
    ...(may.includes('report') ? [saying('report')] : []),
    ...(may.includes('approve') && view.draft !== undefined ? [saying('approve')] : []),
  ];
};
