// kit: the paper for the safe and the USB stick. What is written is noted in the log of links and people, so that the console can
// say whether the paper is still right.
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { docxWriter } from '../../../adapters/forms/docx-writer.ts';
import { pdfPrinter } from '../../../adapters/print/pdf-printer.ts';
import { openStoreBeside } from '../../../adapters/store/open-store.ts';
import { pathOfUrl } from '../../../adapters/store/sqlite/open-sqlite.ts';
import { WEB } from '../../../adapters/web/web-messenger.ts';
import { directories } from '../../app/directories.ts';
import { noteKit } from '../../app/kit/note-kit.ts';
import { ANYBODY } from '../../directory/actor.ts';
import type { Plan } from '../../plan/plan.ts';
import { loadPlan } from '../../plan/read/load-plan.ts';
import { FormFault } from '../../ports/form-writer.ts';
import { PrintFault } from '../../ports/printer.ts';
import { StoreFault } from '../../ports/store.ts';
import { healthText } from '../../posts/health-text.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { templateIn } from '../../start-up/compose-channels.ts';
import { closedDayNumbers } from '../../start-up/compose-phone-book.ts';
import { typedAddress } from '../../start-up/config/address-settings.ts';
import type { Config } from '../../start-up/config.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import { type Texts, textsIn } from '../../texts/texts.ts';
import { instantFromEpochMs } from '../../time.ts';
import { accessCommand } from '../access/access-command.ts';
import { failed, linesText, type Outcome } from '../outcome.ts';
import type { KitRequest } from './kit-request.ts';
import { keepManifest } from './manifest.ts';
import type { WrittenKit } from './write-kit.ts';
import { writeKit } from './write-kit.ts';

const CLOCK = { now: () => instantFromEpochMs(Date.now()) };
const LOGGER = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const progress = (line: string) => void process.stderr.write(`${line}\n`);

export const kitCommand = async (
  { folder: given, access }: KitRequest,
  config: Config,
  neutral: Texts,
): Promise<Outcome> => {
  const loaded = loadPlan(config.planFolder);
  if (!loaded.ok) {
    return failed(
      neutral.faults.planFaults(loaded.faults.length, config.planFolder),
      ...loaded.faults.map((fault) => planFaultText(fault, config.locale)),
    );
  }
  const { plan, hash } = loaded;
  const texts = textsIn(config.locale, plan);
  const folder = resolve(given);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const numbersOf = await closedDayNumbers(config, { plan, texts, logger: LOGGER });
    const kit = await writeKit({
      folder,
      plan,
      hash,
      now: CLOCK.now(),
      words: vocabulary(plan, texts, 'paper'),
      numbersOf,
      printer: pdfPrinter({ texts, numbersOf }),
      writer: docxWriter(),
      template: (party) => templateIn(config.planFolder, party),
      progress,
      ...((config.addresses ?? []).length === 0 ? {} : { address: typedAddress(config) }),
    });
    const noted = await noteIn(config, kit, hash, plan);
    // Where it could not be noted the next run says it all again, rather than that the paper is right.
    if (noted.exitCode === 0 || !existsSync(pathOfUrl(config.databaseUrl))) keepManifest(folder, kit.manifest);
    const sheets = access ? await accessSheets(folder, config, neutral) : undefined;
    return outcome(kit, folder, texts, [noted, sheets]);
  } catch (error) {
    return failed(problemOf(error, folder, texts));
  }
};

const problemOf = (error: unknown, folder: string, texts: Texts): string => {
  if (error instanceof PrintFault) return healthText({ code: 'printing', problem: error.problem }, texts);
  if (error instanceof FormFault) return texts.cli.kit.badTemplate;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return texts.cli.targetFailed(folder, code);
};

/** The files are written by then: what goes wrong now is said beside them. */
const noteIn = async (config: Config, kit: WrittenKit, planHash: string, plan: Plan): Promise<Outcome> => {
  const texts = textsIn(config.locale, plan);
  const path = pathOfUrl(config.databaseUrl);
  if (!existsSync(path)) return failed(texts.cli.kit.notNoted(path));
  try {
    const { store } = await openStoreBeside({ url: config.databaseUrl, now: CLOCK.now() });
    try {
      const by = { platform: WEB, id: ANYBODY, label: texts.access.administrator };
      const printed = kit.written.flatMap(({ file }) => (file.endsWith('.pdf') ? [file.slice(0, -4)] : []));
      const event = { type: 'KitMade', planHash, sheets: kit.sheets, printed } as const;
      await noteKit(event, by, { store, clock: CLOCK, directories: directories(store), texts });
      return { exitCode: 0 };
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return failed(texts.faults.store[error.code](error.facts));
  }
};

/** For the real day, and their twins for drills. */
const accessSheets = async (folder: string, config: Config, neutral: Texts): Promise<Outcome> => {
  const made = [];
  for (const drill of [false, true]) {
    made.push(
      await accessCommand({ command: 'access sheets', folder, sections: [], drill, term: {} }, config, neutral),
    );
  }
  const failedOne = made.find(({ exitCode }) => exitCode !== 0);
  return {
    exitCode: failedOne?.exitCode ?? 0,
    result: made.map(({ result = '' }) => result).join(''),
    complaints: made.flatMap(({ complaints = [] }) => complaints),
  };
};

const outcome = (
  { written, replaced, gone, all }: WrittenKit,
  folder: string,
  { cli, dates }: Texts,
  [noted, sheets]: readonly (Outcome | undefined)[],
): Outcome => {
  const { kit: say } = cli;
  const fresh = written.filter(({ file }) => !replaced.some((one) => one.file === file));
  const lines = [
    say.done(folder, all, written.length),
    ...(replaced.length === 0
      ? []
      : [
          say.replace,
          ...replaced.map((one) => `  ${one.label} ${one.file} ${say.because[one.because](dates.dateTime(one.since))}`),
        ]),
    ...(replaced.length > 0 && fresh.length > 0
      ? [say.fresh, ...fresh.map(({ label, file }) => `  ${label} ${file}`)]
      : []),
    ...(gone.length === 0 ? [] : [say.gone, ...gone.map(({ label, file }) => `  ${label} ${file}`)]),
    ...(sheets === undefined ? [say.withoutAccess] : []),
  ];
  const complaints = [noted, sheets].flatMap((one) => one?.complaints ?? []);
  const exitCode = [noted, sheets].some((one) => one !== undefined && one.exitCode !== 0) ? 1 : 0;
  return { exitCode, result: `${linesText(lines)}${sheets?.result ?? ''}`, complaints };
};
