// user, access, token, sessions: who may come in, from the machine's own prompt. Beside the running program too, which heeds it with
// the next request.
import { openStoreBeside } from '../../../adapters/store/open-store.ts';
import { WEB } from '../../../adapters/web/web-messenger.ts';
import { openAccess } from '../../app/access/open-access.ts';
import { directories } from '../../app/directories.ts';
import { ANYBODY } from '../../directory/actor.ts';
import { loadPlan } from '../../plan/read/load-plan.ts';
import { type AccessCommand, type AccessOverview, isDenied, type Managed } from '../../ports/access.ts';
import { StoreFault } from '../../ports/store.ts';
import { sheetName, tokenDutyText } from '../../posts/directory/access-words.ts';
import { termText } from '../../posts/directory/directory-words.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { typedAddress } from '../../start-up/config/address-settings.ts';
import type { Config } from '../../start-up/config.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import { type Texts, textsIn } from '../../texts/texts.ts';
import { instantFromEpochMs } from '../../time.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { Commanding } from './commanding.ts';
import type { AccessRequest } from './read-access-arguments.ts';
import { readPassword } from './read-password.ts';

const CLOCK = { now: () => instantFromEpochMs(Date.now()) };

export const accessCommand = async (request: AccessRequest, config: Config, neutral: Texts): Promise<Outcome> => {
  const loaded = await loadPlan(config.planFolder);
  if (!loaded.ok) {
    const { planFaults } = neutral.faults;
    return failed(
      planFaults(loaded.faults.length, config.planFolder),
      ...loaded.faults.map((fault) => planFaultText(fault, config.locale)),
    );
  }
  const { plan, hash } = loaded;
  const texts = textsIn(config.locale, plan);
  try {
    const { store } = await openStoreBeside({ url: config.databaseUrl, now: CLOCK.now() });
    try {
      const access = openAccess({ store, platform: WEB, clock: CLOCK, directories: directories(store), plan, texts });
      const by = { platform: WEB, id: ANYBODY, label: texts.access.administrator };
      return await perform(request, {
        access,
        config,
        plan,
        hash,
        texts,
        words: vocabulary(plan, texts),
        by,
        now: CLOCK.now,
      });
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return failed(texts.faults.store[error.code](error.facts));
  }
};

const perform = async (request: AccessRequest, commanding: Commanding): Promise<Outcome> => {
  const { texts, access } = commanding;
  switch (request.command) {
    case 'user add': {
      const { login, name, offices } = request;
      return withPassword(request, texts, (password) =>
        manage({ type: 'add_account', login, name, offices, password }, commanding),
      );
    }
    case 'user reset': {
      const { login } = request;
      return withPassword(request, texts, (password) =>
        manage({ type: 'reset_password', login, password }, commanding),
      );
    }
    case 'user disable':
      return manage({ type: 'disable_account', login: request.login }, commanding);
    case 'access code': {
      const { section, drill, term } = request;
      return manage({ type: 'make_sheets', sections: [section], drill, term, only: {} }, commanding);
    }
    case 'access sheets':
      return sheetsToFolder(request, commanding);
    case 'access void':
      return manage({ type: 'void_sheets', section: request.section }, commanding);
    case 'token add':
      return manage({ type: 'add_token', use: request.use, as: request.as }, commanding);
    case 'token void':
      return manage({ type: 'void_token', use: request.use }, commanding);
    case 'sessions end':
      return manage({ type: 'end_session', session: request.session }, commanding);
    case 'user list':
      return done(...userLines(await access.overview(), commanding));
    case 'access list':
      return done(...sheetLines(await access.overview(), commanding));
    case 'token list':
      return done(...tokenLines(await access.overview(), commanding));
    case 'sessions':
      return done(...sessionLines(await access.overview(), commanding));
  }
};

/** What only this once can be told is the result, so that a script gets nothing else; the sentences go beside it. */
const manage = async (command: AccessCommand, { access, by, texts, config }: Commanding): Promise<Outcome> => {
  const managed = await access.manage(command, by);
  if (isDenied(managed)) return failed(texts.access.refusals[managed.code](managed as never));
  const told = toldOnce(managed, config);
  return told.length === 0 ? done(...managed.said) : { ...done(...told), complaints: managed.said };
};

/** Loaded only now: the other commands print nothing. */
const sheetsToFolder = async (
  request: Extract<AccessRequest, { command: 'access sheets' }>,
  commanding: Commanding,
): Promise<Outcome> => {
  const [{ printSheets }, { pdfPrinter }] = await Promise.all([
    import('./print-sheets.ts'),
    import('../../../adapters/print/pdf-printer.ts'),
  ]);
  const printer = pdfPrinter({ texts: commanding.texts, numbersOf: () => [] });
  return printSheets(request, { ...commanding, printer, progress: (line) => process.stderr.write(`${line}\n`) });
};

const toldOnce = ({ sheets = [], token }: Managed, config: Config): readonly string[] => [
  ...sheets.map(({ code }) => `${typedAddress(config)}/s/${code}`),
  ...(token === undefined ? [] : [token]),
];

const withPassword = async (
  { passwordFile }: { readonly passwordFile?: string },
  { cli }: Texts,
  use: (password: string) => Promise<Outcome>,
): Promise<Outcome> => {
  const read = await readPassword(passwordFile, cli.access.typePassword);
  return typeof read === 'string' ? use(read) : failed(cli.access.noPassword(passwordFile ?? '', read.notRead));
};

const orNone = (lines: readonly string[], none: string): readonly string[] => (lines.length === 0 ? [none] : lines);

const userLines = ({ accounts }: AccessOverview, { words, texts }: Commanding): readonly string[] =>
  orNone(
    accounts.map(({ login, name, offices, disabled }) =>
      [
        login,
        name,
        texts.words.list(offices.map((office) => words.role(office))),
        disabled ? texts.cli.access.disabled : '',
      ]
        .join('\t')
        .trimEnd(),
    ),
    texts.cli.access.none,
  );

const sheetLines = ({ sheets }: AccessOverview, { words, texts }: Commanding): readonly string[] =>
  orNone(
    sheets.map((sheet) => [sheet.id, sheetName(sheet, words), termText(sheet.term, words)].join('\t').trimEnd()),
    texts.cli.access.none,
  );

const tokenLines = ({ tokens }: AccessOverview, { words, texts }: Commanding): readonly string[] =>
  orNone(
    tokens.map(({ id, use, duty }) => [id, use, tokenDutyText(duty, words)].join('\t')),
    texts.cli.access.none,
  );

const sessionLines = ({ sessions, sheets }: AccessOverview, { words, texts }: Commanding): readonly string[] =>
  orNone(
    sessions.map(({ id, holder, seenAt, from }) => {
      const sheet = sheets.find((one) => holder === `sheet:${one.id}`);
      const whose = sheet === undefined ? holder.replace(/^account:/, '') : sheetName(sheet, words);
      return [id, whose, from, seenAt.slice(0, 16).replace('T', ' ')].join('\t');
    }),
    texts.cli.access.none,
  );
