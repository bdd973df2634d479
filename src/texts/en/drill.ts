// Drills: how the script goes on, its injects, what observers note.
import type { drillJa } from '../ja/drill.ts';

export const drillEn: typeof drillJa = {
  pace: (speed) =>
    speed === 'stepped' ? 'the controller moves the time on' : speed === 1 ? 'real time' : `${speed} times as fast`,
  begun: (script, pace) => `Drill begun by the script ${script} (${pace})`,
  paused: 'The clock of the drill was stopped',
  resumed: 'The clock of the drill goes on',
  skipped: (to) => `The drill goes on at ${to}`,
  stopped: { over: 'The script is over and the drill has ended', stopped: 'The drill was stopped (its record stays)' },
  due: (no) => `Inject ${no} is due`,
  done: (no) => `Inject ${no} was given`,
  refusedPlay: (as, command, why) => `(“${command}”, by the script as ${as}, was refused: ${why})`,
  omitted: (no) => `Inject ${no} was left out`,
  free: (to, text) => `Added inject for ${to}: ${text}`,
  observed: (text) => `An observer notes: ${text}`,
  fullStop: '.',
  until: (ends) => `It ends at ${ends}.`,
  howToGoOn: (incident) =>
    `Lead it by “drill pause”, “drill resume”, “drill skip <time>”, “drill play <no.>”, “drill omit <no.>” and “drill stop” (incident ${incident}).`,
  title: (no) => `Inject ${no}`,
  freeTitle: 'Added inject',
  from: 'From',
  to: 'To',
  controller: 'Controller',
  audiences: { everyone: 'the whole office', operators: 'the crisis team' },
  played: (who) => `${who} (script)`,
  means: { bot: 'by this system', telephone: 'by telephone', card: 'by card' },
  states: { waiting: 'waiting', due: 'due', done: 'given', skipped: 'left out' },
  run: { running: 'running', paused: 'paused', ended: 'ended' },
  card: {
    title: (script) => `Drill: ${script}`,
    clock: 'Time in the drill',
    state: 'State',
    pace: 'Pace',
    ends: 'Ends',
    none: 'No drill runs by a script.',
    inject: (no, time, state, to, text) => `${no} ${time} ${state}, ${to}: ${text}`,
  },
  names: {
    declared: 'To the declaration',
    firstReport: 'To the first report',
    allAsked: 'Until all sections were asked',
    firstAnswer: (section) => `To the first answer of ${section}`,
    allAnswered: 'Until all had answered',
    fixedReports: 'Scheduled reports on time',
    chased: 'Reminders',
    escalated: 'Escalations',
    lateAnswers: 'Late answers',
    tasksOpen: 'Tasks not done',
    expectation: (no, whom, deed) => `Inject ${no}: ${whom} ${deed}`,
  },
  deeds: {
    answered: 'answers',
    reported: 'reports',
    told: 'tells others',
    decided: 'records a decision',
    noted: 'notes it',
    facts: 'updates the facts',
    done: 'settles the task',
  },
  refusals: {
    unknown_script: (given, known) =>
      `There is no script "${given}". ${known === '' ? 'First put one into data/plan/drills.' : `Name one of these: ${known}`}`,
    no_script: (incident) => `${incident} is not a drill by a script. Type "/bcp drill <script>" to begin one.`,
    drill_ended: (incident) => `The drill ${incident} is over. Type "/bcp drill note …" for what was observed.`,
    drill_runs: (incident) =>
      `The drill ${incident} of the same systems is running. Wait for its end, or type "/bcp drill stop --incident ${incident}".`,
    bad_speed: (given, most) =>
      `No drill runs at the speed "${given}". Give a whole number from 1 to ${most} (60: an hour a minute).`,
    not_in_scenario: (given) => `${given} does not stop in the scenario of this script. Choose others.`,
    cannot_skip: (at, from, until) =>
      `The drill cannot go on at ${at}. Give a time from its present, ${from}, to its end, ${until}.`,
    unknown_inject: (no, known) => `The script has no inject ${no}. Give one of its numbers: ${known}`,
    inject_settled: (no) =>
      `Inject ${no} was given or left out already. To give another, type "/bcp drill inject <text> --to <whom>".`,
    unknown_audience: (given) => `Nobody is called "${given}". Name a section, a role, everyone or operators.`,
    cannot_play: (no, as, command) =>
      `In inject ${no} of the script, ${as} cannot do "${command}". Check its words and rights and mend the script. No drill was begun.`,
  },
};
