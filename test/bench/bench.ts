// `npm run bench`: measures what people wait for and what a command costs, and prints one table. It asserts nothing.

import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { alertRows } from './alert-storm.ts';
import { byEvents, bySystems } from './command-cost.ts';
import { listenerRows } from './console/listener-latency.ts';
import { logInRows, startWithAccountsRows } from './console/log-in-cost.ts';
import { pageRows } from './console/page-cost.ts';
import { httpRows } from './http-load.ts';
import { tableText } from './print-table.ts';
import { recoveryRows } from './recovery-cost.ts';
import { shownRows } from './shown-latency.ts';
import { slackAnswerRows } from './slack/slack-answers.ts';
import { fanOutRows } from './slack/slack-fan-out.ts';
import { startUpRows } from './start-up.ts';
import { teamsAnswerRows } from './teams/teams-answers.ts';
import { teamsFanOutRows } from './teams/teams-fan-out.ts';
import { contactRows } from './telling-cost.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bench-'));
const started = performance.now();
const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);
  return work();
};

try {
  const start = await step('start-up', () => startUpRows(folder));
  const http = await step('commands through HTTP', () => httpRows(folder));
  const slackAnswers = await step('answers in Slack', () => slackAnswerRows(folder));
  const fanOut = await step('a declaration in Slack', () => fanOutRows(folder));
  const teamsAnswers = await step('answers in Teams', () => teamsAnswerRows(folder));
  const teamsFanOut = await step('a declaration in Teams', () => teamsFanOutRows(folder));
  const shown = await step('until it is shown', () => shownRows(folder));
  const events = await step('commands at 100 and 10,000 events', () => byEvents(folder));
  const systems = await step('38, 1,000 and 10,000 systems', () => bySystems(folder));
  const recovery = await step('a week of recovery', () => recoveryRows());
  const contacts = await step('telling people', () => contactRows(folder));
  const alerts = await step('a storm of alerts', () => alertRows(folder));
  const pages = await step('pages of the console', () => pageRows(folder));
  const listeners = await step('300 browsers that listen', () => listenerRows(folder));
  const logIns = await step('log-ins', () => logInRows(folder));
  const withAccounts = await step('start-up with accounts', () => startWithAccountsRows(folder));
  const groups = [
    { title: 'what people wait for', rows: shown },
    { title: 'POST /api/commands; floor: bare Express 5, express.json, one bare durable insert', rows: http.load },
    { title: 'a signed `/bcp answer …` in Slack; floor: bare Bolt 5 that acknowledges', rows: slackAnswers },
    { title: '`/bcp declare` until all is there at the emulator; floor: the same calls made bare', rows: fanOut },
    { title: 'a signed press on a card in Teams; floor: bare teams-ai that answers nothing', rows: teamsAnswers },
    { title: '`declare` until all is at the connector; floor: the same messages sent bare', rows: teamsFanOut },
    { title: 'one command inside the process, by events in the incident', rows: events },
    { title: 'one command inside the process, on disk; floor: 38 systems', rows: systems.command },
    { title: 'one command inside the process, in memory; floor: 38 systems', rows: systems.commandInMemory },
    { title: 'a tick when nothing is due; floor: 38 systems', rows: systems.idleTick },
    { title: 'a tick that issues a report; floor: 38 systems', rows: systems.reportTick },
    { title: 'rendering the board; floor: 38 systems', rows: systems.board },
    { title: 'readiness as a page; floor: 38 systems', rows: systems.readiness },
    { title: 'the picture of the recovery, from the log to its SVG; floor: 38 systems', rows: systems.picture },
    { title: 'the recovery after a week in which everything stood still; floor: 38 systems', rows: recovery },
    { title: 'one `told` inside the process; floor: an answer in the same incident', rows: contacts.commands },
    { title: 'rendering who was told, of the ward; floor: its board', rows: contacts.views },
    { title: 'a storm of alerts until its post is shown; floor: as many notes in an incident', rows: alerts },
    { title: 'a page of the console, KiB on the wire; floor: a bare static page of the same size', rows: pages },
    { title: 'browsers that listen', rows: listeners.latency },
    { title: 'coming in', rows: logIns },
    { title: 'start to listening', rows: [...start.start, ...withAccounts] },
    { title: 'memory; floor: bare Express with SQLite', rows: [...http.memory, ...start.memory, ...listeners.memory] },
  ];
  const { arch, platform, version } = process;
  console.log(`Milliseconds. Node ${version}, ${platform} ${arch}, ${cpus().length} x ${cpus()[0]?.model ?? '?'}\n`);
  console.log(tableText(groups));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
