// Admin commands: `npm run bcp -- <command>`. They only look, without a lock; but who may come in (user, access, token, sessions) is
// written, beside the program that runs.
import type { AccessRequest } from './cli/access/read-access-arguments.ts';
import { backUp } from './cli/back-up.ts';
import { checkPlan } from './cli/check/check-plan.ts';
import { type Request, readArguments } from './cli/command-line.ts';
import { exportIncident } from './cli/export/export-incident.ts';
import { failed, linesText, type Outcome } from './cli/outcome.ts';
import { verifyLogCommand } from './cli/verify-log.ts';
import { writeSchema } from './cli/write-schema.ts';
import { phoneBookFile } from './start-up/config/phone-book-settings.ts';
import { type Config, readConfig, readEnvironment } from './start-up/config.ts';
import { type Texts, textsIn } from './texts/texts.ts';

const run = async (args: readonly string[]): Promise<Outcome> => {
  const env = readEnvironment();
  const texts = textsIn(env.BCP_LOCALE === 'en' ? 'en' : 'ja');
  const request = readArguments(args, texts);
  if ('problem' in request) return { exitCode: 2, complaints: [request.problem, '', texts.cli.usage.trimEnd()] };
  if (request.command === 'help') return { exitCode: 0, result: texts.cli.usage };
  // Made before anything is set up.
  if (request.command === 'teams package') {
    const { teamsPackage, textsOfWard } = await import('./cli/teams-package.ts');
    return teamsPackage(request, await textsOfWard(env.BCP_PLAN ?? 'data/plan', texts));
  }
  const config = readConfig(env);
  if ('faults' in config) {
    const { configFault } = texts.faults;
    return failed(...config.faults.map(({ name, expected, given }) => configFault(name, expected, given)));
  }
  return perform(request, config, phoneBookFile(env), texts);
};

const isAccessRequest = (request: { readonly command: string }): request is AccessRequest =>
  /^(?:user|access|token|sessions)(?: |$)/.test(request.command);

const perform = async (
  request: Exclude<Request, { command: 'help' | 'teams package' }>,
  config: Config,
  contacts: string,
  texts: Texts,
): Promise<Outcome> => {
  const { databaseUrl, planFolder } = config;
  const setting = { databaseUrl, texts };
  if (isAccessRequest(request)) {
    const { accessCommand } = await import('./cli/access/access-command.ts');
    return accessCommand(request, config, texts);
  }
  switch (request.command) {
    case 'verify-log':
      return verifyLogCommand(setting, request.tips);
    case 'backup':
      return backUp(setting, request.target);
    case 'export':
      return exportIncident(setting, request);
    case 'plan check':
      return checkPlan(planFolder, texts);
    case 'plan schema':
      return writeSchema(planFolder, texts);
    case 'plan export':
      return (await import('./cli/register/export-register.ts')).exportRegister(planFolder, request.csv, texts);
    case 'plan import': {
      const { importRegister } = await import('./cli/register/import-register.ts');
      return importRegister({ folder: planFolder, databaseUrl, texts }, request.csv, request.trial);
    }
    case 'plan sheet':
      return (await import('./cli/register/print-plan-sheet.ts')).printPlanSheet(request, config, texts);
    case 'kit':
      return (await import('./cli/kit/kit-command.ts')).kitCommand(request, config, texts);
    case 'contacts check':
      return (await import('./cli/phone-book/check-phone-book.ts')).phoneBookCheck({
        planFolder,
        phoneBookFile: contacts,
        texts,
      });
    case 'contacts import': {
      const { importPhoneBook } = await import('./cli/phone-book/import-phone-book.ts');
      return importPhoneBook({ planFolder, phoneBookFile: contacts, texts }, request.csv, request.write);
    }
    case 'slack check': {
      // Loaded only now: the other commands pay nothing for Slack.
      const { slackCheck } = await import('./cli/check/slack-check.ts');
      return slackCheck(config, texts);
    }
    case 'teams check': {
      const { teamsCheck } = await import('./cli/check/teams-check.ts');
      return teamsCheck(config, texts);
    }
  }
};

// Whoever reads us may stop early, as `head` does; but a result that has not arrived whole is none.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = 1;
  process.stderr.write(
    linesText([textsIn(process.env.BCP_LOCALE === 'en' ? 'en' : 'ja').cli.notWritten(String(error.code))]),
  );
});
process.stderr.on('error', () => {});

const { exitCode, result = '', complaints = [] } = await run(process.argv.slice(2));
process.exitCode = exitCode;
process.stdout.write(result);
process.stderr.write(linesText(complaints));
