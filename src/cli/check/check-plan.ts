// plan check: every fault of the plan data with file and line, or how much there is and what the ward has still to settle.
import { join } from 'node:path';
import { templateFaults } from '../../../adapters/forms/template-faults.ts';
import { type OpenPoint, openPoints } from '../../plan/check/check-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { loadPlan } from '../../plan/read/load-plan.ts';
import { standingSentences } from '../../posts/board/standing-row.ts';
import { blankFormsOf } from '../../posts/paper/blank-form.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import { done, failed, type Outcome } from '../outcome.ts';

export const checkPlan = async (folder: string, texts: Texts): Promise<Outcome> => {
  const loaded = loadPlan(folder);
  if (!loaded.ok) {
    const { locale, faults } = texts;
    return failed(
      faults.planFaults(loaded.faults.length, folder),
      ...loaded.faults.map((fault) => planFaultText(fault, locale)),
    );
  }
  const templates = await templateFaults(
    join(folder, 'forms'),
    blankFormsOf(loaded.plan, textsFor(texts, loaded.plan)),
  )();
  if (templates.length > 0) return failed(...templates.map(texts.health.template));
  const { cli, words } = texts;
  const points = openPoints(loaded.plan);
  return done(
    cli.plan.inOrder(folder),
    words.list(counts(loaded.plan, texts)),
    cli.plan.hash(loaded.hash),
    ...standingSentences(vocabulary(loaded.plan, texts)),
    ...(points.length === 0 ? ['', cli.plan.nothingOpen] : KINDS.flatMap((kind) => group(kind, points, texts))),
  );
};

const KINDS = ['confirm', 'sample', 'unset'] as const satisfies readonly OpenPoint['kind'][];

const counts = (plan: Plan, { cli }: Texts): readonly string[] => {
  const parts = Object.keys(cli.plan.counts) as (keyof typeof cli.plan.counts)[];
  return parts.map((part) => cli.plan.counts[part](plan[part].length));
};

const group = (kind: OpenPoint['kind'], all: readonly OpenPoint[], texts: Texts): readonly string[] => {
  const { plan } = texts.cli;
  const points = all.filter((point) => point.kind === kind);
  if (points.length === 0) return [];
  const entries = points.reduce((sum, { where }) => sum + where.ids.length, 0);
  return ['', plan.group(plan.kinds[kind], points.length, entries), ...points.flatMap((one) => pointLines(one, texts))];
};

/** Two lines: what is open, and where. */
const pointLines = ({ where, text, source }: OpenPoint, { cli, locale }: Texts): readonly string[] => [
  `  ${text[locale]}${source === undefined ? '' : cli.plan.source(source)}`,
  `    ${where.file}: ${where.ids.join(', ')}`,
];
