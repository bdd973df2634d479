// What must be done now: the crisis room's list.
import type { nowJa } from '../ja/now.ts';

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const nowEn: typeof nowJa = {
  title: 'To do now',
  none: 'Nothing has to be done at once.',
  more: (count) => `${count} more`,
  urgency: { overdue: 'Overdue', now: 'Now', soon: 'Next' },
  by: (who) => `By: ${who}`,
  andOthers: (name) => `${name} and others`,
  due: (at) => `due ${at}`,
  since: (at) => `since ${at}`,
  wall: {
    title: 'Wall',
    moreSections: (count) => many(count, 'more section', 'more sections'),
  },
  acts: {
    look: 'Look',
    enter: 'Enter',
    answer: 'Answer',
    print: 'Print',
    call: 'Whom to call',
    record: 'Record',
    approve: 'To the approval',
  },
  titles: {
    reportHeld: 'Check the clock (reports are waiting)',
    reportOverdue: (at) => `Issue the scheduled report (${at}): its time has passed, not issued`,
    reportDue: (at) => `See that the scheduled report (${at}) is issued`,
    draft: (kind) => `Approve: ${kind}`,
    leak: 'Find out whether information has leaked',
    estimate: 'Update the estimated recovery (its time has passed)',
    owners: 'Record the sections that own the crisis',
    nextReport: (at) => `Check what the scheduled report (${at}) will say`,
    silent: (sections, overdue) =>
      `Telephone ${many(sections, 'silent section')}${overdue === 0 ? '' : ` (${overdue} overdue)`}`,
    own: (section, systems) => `Answer for your own section (${section}, ${many(systems, 'system')})`,
    managers: (sections) => `Have managers confirm the answers (${many(sections, 'section')})`,
    taskToMany: (name, left) => `${name} (${left} left)`,
    calls: (count) => `Telephone the call list (${count} to be told of the report)`,
    unreached: (count) => `Reach ${count} who have not been told of the report`,
    notRelayed: (count) => `Ask whether it was passed on (${many(count, 'department')})`,
    maybeSent: (count) => `Ask whether ${many(count, 'message')} arrived`,
    notice: (sections) => `Check the provider's notice with ${many(sections, 'section')}`,
    channels: (names) => `Try which channels can be used (${names})`,
    platform: 'See whether the platform is back, and record it (the provider says its repair is finished)',
    vendors: (count) => `Ask after ${many(count, 'vendor')} not there by the time promised`,
    providerLate: 'Ask the provider how things stand (it has not reported as agreed)',
    undelivered: (count) => `Tell by other means what was not delivered (${many(count, 'post')})`,
  },
};
