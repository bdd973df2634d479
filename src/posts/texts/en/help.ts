// How each command is typed, in English.
import type { helpJa } from '../ja/help.ts';

export const helpEn: typeof helpJa = {
  usages: {
    declare: '/bcp declare <scenario> [what happened] [--drill] [--again]',
    status: '/bcp status [incident]',
    update: '/bcp update <item> <text>',
    times: '/bcp times <list | every 2h | default> [from <time>] [because …]',
    answer:
      '/bcp answer <system> <state> [service state] [note] [--for <section> --said-by <who> --by phone --read-back --at <time>]',
    ask: '/bcp ask [section]',
    remind: '/bcp remind [section]',
    report: '/bcp report now',
    correct: '/bcp correct <report> [wrong => ]right',
    approve: '/bcp approve',
    resolve: '/bcp resolve [because …]',
    log: '/bcp log [incident]',
    help: '/bcp help',
  },
  eta: '/bcp eta <time | unknown>',
  does: {
    declare: 'Declares an incident and asks every owning section.',
    status: 'Shows the status board.',
    update: 'Sets one of the six items; situation, cause, response and estimate go out as a progress report at once.',
    times: 'Sets the times of the scheduled reports.',
    answer: 'Answers for a system; "no change" and "all stopped" answer for the whole section.',
    ask: 'Opens a new round of confirmation.',
    remind: 'Reminds the silent sections now.',
    report: 'Sends an extra report.',
    correct: 'Adds a correction to a report.',
    approve: 'Sends the report that waits for approval.',
    resolve: 'Sends the final report and closes.',
    log: 'Shows the chronology.',
    help: 'Shows this list.',
    eta: 'Sets the estimated time of restoration.',
  },
  title: (who) => `What ${who} can do now`,
  onlyLooking: 'You may look at the status and the log. To act, call the Information Systems Section.',
  noOpenIncident: 'No incident is open.',
};
