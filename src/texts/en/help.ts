// How each command is typed, in English.

import type { helpJa } from '../ja/help.ts';
import type { WardWords } from '../ward-words.ts';

/** 個別1: what declares is 正常稼働を妨げる事態, not only a total stop. */
export const PARTIAL_STOP_DECLARES_TOO =
  'Declare for anything that prevents normal operation, such as a partial stop, not only for a total stop.';

const kinds = ({ causeKinds }: WardWords): string =>
  causeKinds.length === 0 ? '' : ` [--cause <${[...causeKinds, 'unknown'].join(' | ')}>]`;

export const helpEn = (ward: WardWords): ReturnType<typeof helpJa> => ({
  usages: {
    declare: `/bcp declare <scenario> [what happened]${kinds(ward)} [--drill [--sure]|--real] [--again]`,
    status: '/bcp status [incident]',
    update: '/bcp update <item> <text>',
    item: '/bcp item <title> <text> | item <title> --withdraw',
    times: '/bcp times <list | every 2h | default> [from <time>] [because …]',
    answer: `/bcp answer <system> <state> [service state] [note] [--since <time> --by-hand <what>] [restored: --checked <what> --data-until <time> --to-enter <what>] [--for <section> --said-by <who> --by phone --read-back --at <time>]${ward.managersConfirm ? ' [--confirmed-by <post>]' : ''}`,
    confirm: '/bcp confirm [section] [numbers of systems] [--confirmed-by <post>]',
    ask: '/bcp ask [section]',
    remind: '/bcp remind [section]',
    report: '/bcp report now',
    correct: '/bcp correct <report> [wrong => ]right',
    approve: '/bcp approve',
    resolve: '/bcp resolve [because …]',
    log: '/bcp log [incident]',
    note: '/bcp note <text> [--at <time>]',
    instruction: '/bcp instruction <text> --said-by <post> [--to <whom>] [--at <time>]',
    owners: '/bcp owners <add | remove> <section …>',
    stage:
      '/bcp stage <stage or number> <moved | not_needed | no_plan> [note] [--for <section> --said-by <who> --by phone --read-back --at <time>]',
    drill:
      '/bcp drill <script> [systems or sections …] [--speed 60 | --stepped] | drill [pause | resume | stop | skip <time> | play <no.> | omit <no.> | inject <text> --to <whom> | note <text>]',
    handover: '/bcp handover [to <post>] | handover show [number]',
    clock_ok: '/bcp clock-ok',
    contacts: '/bcp contacts [incident]',
    channel: '/bcp channel <channel> <up | down | unknown> [because …]',
    pattern: `/bcp pattern <${ward.patterns.map(({ id }) => id).join(' | ')}> [because …]`,
    told: '/bcp told <who or task no.> --to <whom> --by phone [--at <time> --read-back --note … --report <no.>]',
    relayed: '/bcp relayed <department> [--said-by <who> --at <time>]',
    unreached: '/bcp unreached <who> [because …]',
    send: '/bcp send <task no.>',
    leak: '/bcp leak <none | yes | specific | unknown>',
    decided: '/bcp decide <form | mayor | publication | assembly | outage> <yes | no> [how] --said-by <who>',
    council: '/bcp council <on | off> [from <time>]',
    provider:
      '/bcp provider <broad | specific <no. …> | report> [text] [--by phone] | told <section … | all> [vendors] | times <times>',
    step: '/bcp step <no. or id> <begin | done | reopen> [because …]',
    crew: '/bcp crew <system> [who, by post] [--vendor <name>] [--contacted <time>] [--promised <time>] [--arrived <time>]',
    priority:
      '/bcp priority [by <criterion> | set <systems in order> --body <body> --said-by <post> --at <time> [because …]]',
    restored:
      '/bcp restored platform [--reported] [--said-by <who>] [--at <time>] | restored platform --withdraw because …',
    link: '/bcp link [section <name> | ops | all | council]',
    unlink: '/bcp unlink <section | ops | all | council>',
    readiness: '/bcp readiness',
    roster: '/bcp roster [section] [--note <note>]',
    duty: '/bcp duty [done <recurring duty> [note]]',
    offsite: '/bcp offsite <systems> --said-by <meeting> [--note <note>]',
    finding: '/bcp finding [add <text> --owner <section or post> --due <day> | close <no.> because <what was changed>]',
    people:
      '/bcp people [add <@person> <section or role> [staff | manager] [from <day>] [to <day>] | remove <@person> [section or role]]',
    help: '/bcp help',
  },
  eta: '/bcp eta <time | today etc. | unknown>',
  does: {
    declare: `Declares an incident and asks every owning section. ${PARTIAL_STOP_DECLARES_TOO}`,
    status: 'Shows the status board.',
    update: 'Sets one of the six items; situation, cause, response and estimate go out as a progress report at once.',
    item: 'Adds what is needed beside the six items, under a title. It stands after them from the next report on. The same title changes it, --withdraw withdraws it.',
    times: 'Sets the times of the scheduled reports.',
    answer: 'Answers for a system; "no change" and "all stopped" answer for the whole section.',
    confirm: 'Records that the manager has confirmed the answers; one that changes afterwards is unconfirmed again.',
    ask: 'Opens a new round of confirmation.',
    remind: 'Reminds the silent sections now.',
    report: 'Sends an extra report.',
    correct: 'Adds a correction to a report.',
    approve: 'Sends the report that waits for approval.',
    resolve: 'Sends the final report and closes.',
    log: 'Shows the chronology.',
    note: 'Adds a sentence to the chronology.',
    instruction: 'Records an instruction, with the post that gave it (it is not passed on).',
    owners: 'Adds or removes sections that own the crisis together.',
    stage: 'Answers how work goes on without the systems at a stage of the outage.',
    drill: 'Begins and leads a drill by a script; alone, it shows the script and how far it is.',
    handover: 'Hands over to the next shift or to another post, with a sheet (“show” only looks).',
    clock_ok: 'Records that you have looked and the clock of the server is right.',
    contacts: 'Shows who was told by which means, and which tasks are left.',
    channel:
      'Records whether a channel can be used. From then on people are told by the usable channel that comes first in the plan.',
    pattern: `Applies one of the plan's patterns: ${ward.patterns.map(({ id, name }) => `${id} ${name}`).join('; ')}.`,
    told: 'Records that a department, section or party was told, that something was posted, or that a task is done.',
    relayed: 'Records that the management section has passed it on in the department.',
    unreached: 'Records that somebody cannot be reached.',
    send: 'Mails the provider or an outside body (never in a drill).',
    leak: 'Answers whether information leaked; the answer changes who has to be told.',
    decided: `Records a decision of the ${ward.head}, the crisis section or others.`,
    council: `Records that the ${ward.council} is held or has ended; while held it is the deliberative body.`,
    provider: 'Records what the provider said, whom it told, and how often it reports.',
    step: 'Records that a step of the recovery is begun, done or opened again; what the log knows is set by itself.',
    crew: 'Records who of the section works on a system, and how far its vendor is.',
    priority:
      'Shows the sheet for the order of restoration, and records what the deliberative body decided. Nothing is proposed.',
    restored:
      'Records that the platform is back, and asks the sections whether their systems are; --reported for the word of the provider alone.',
    link: 'Links this channel to a section, to the crisis team, to everybody; alone it lists the links.',
    unlink: 'Ends a link.',
    readiness: 'Shows what each section and system has ready, what is missing, who owes it and until when.',
    roster: 'Records that the contacts and posts of a section are right, as at the beginning of a fiscal year.',
    duty: 'Records that a recurring duty (an inspection, a review) was done; alone it shows what is ready.',
    offsite: 'Records for which systems a meeting decided on an off-site backup.',
    finding:
      'Adds what was learnt from a review or drill, and closes it with what was changed; alone it lists the findings.',
    people: 'Adds and removes the people who answer and act; alone it lists them.',
    help: 'Shows this list.',
    eta: 'Sets the estimated time of restoration. Words such as "today", "18:00-20:00" or "about a week" are kept as they are.',
  },
  title: (who) => `What ${who} can do now`,
  onlyLooking: `You may look at the status and the log. To act, call the ${ward.sender}.`,
  noOpenIncident: 'No incident is open.',
});
