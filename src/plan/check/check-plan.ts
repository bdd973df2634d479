// What the ward has still to settle before the plan can be relied on: entries marked 要確認 or 仮, and what is unset.
// Everything comes from the data, so the list shrinks as the files are completed.
import { present } from '../../present.ts';
import { ownPlanOf } from '../own-plan.ts';
import type { Plan, Section, System } from '../plan.ts';
import { fileOfKey, type PlanKey, type PlanPlace } from '../read/plan-files.ts';
import { termsOf } from '../ward-terms.ts';

/** confirm: 要確認, sample: 仮, unset: 未設定. */
export type OpenPointKind = 'confirm' | 'sample' | 'unset';

export interface OpenPoint {
  readonly kind: OpenPointKind;
  /** `ids` are entries of the file, such as `taxation`, or parts of them, such as `organization.contact`. */
  readonly where: { readonly file: PlanPlace; readonly ids: readonly string[] };
  readonly text: { readonly ja: string; readonly en: string };
  /** Where the plan speaks of it, such as 図4. A confirm text names its own source. */
  readonly source?: string;
}

/** Grouped: the same point in the same file is one, with all its entries. In the order of the plan's files. */
export const openPoints = (plan: Plan): readonly OpenPoint[] => {
  const keys = Object.keys(plan) as PlanKey[];
  const marked = keys.flatMap((key) => markedPoints(fileOfKey(key), markedIn(plan[key], key)));
  const points = [...unsetPoints(plan), ...marked];
  const rank = (point: OpenPoint): number => keys.findIndex((key) => fileOfKey(key) === point.where.file);
  return points.sort((a, b) => rank(a) - rank(b));
};

interface Marked {
  readonly id: string;
  readonly confirm?: string;
  readonly sample: boolean;
}

/** Every marked entry below a part of the plan, wherever the schema allows a mark. */
const markedIn = (value: unknown, id: string): readonly Marked[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => markedIn(item, idOf(item) ?? `${id}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { confirm, sample } = value as { confirm?: unknown; sample?: unknown };
  const own: Marked[] = [];
  if (typeof confirm === 'string') own.push({ id, confirm, sample: sample === true });
  else if (sample === true) own.push({ id, sample: true });
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => markedIn(inner, `${id}.${key}`))];
};

const idOf = (item: unknown): string | undefined => {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return String(item.id);
};

const markedPoints = (file: PlanPlace, marked: readonly Marked[]): readonly OpenPoint[] => {
  const toConfirm = marked.filter((mark) => mark.confirm !== undefined);
  const samples = marked.filter((mark) => mark.sample);
  const confirms = Map.groupBy(toConfirm, ({ confirm = '' }) => confirm);
  return [
    ...[...confirms].map(
      ([text, marks]): OpenPoint => ({
        kind: 'confirm',
        where: { file, ids: marks.map(({ id }) => id) },
        text: { ja: text, en: `To be confirmed by the ward: ${text}` },
      }),
    ),
    ...point(
      'sample',
      file,
      samples.map(({ id }) => id),
      {
        ja: '仮の値が入っている。実際の値に置き換え、sample: true を取り除く。',
        en: 'Holds a sample. Replace it with the real value and remove sample: true.',
      },
    ),
  ];
};

type Cited = NonNullable<Plan['organization']['citations']>;

const unsetPoints = (plan: Plan): readonly OpenPoint[] => {
  const cited = plan.organization.citations ?? {};
  return [
    ...point('unset', 'organization.yaml', plan.organization.status === 'draft' ? ['organization.status'] : [], {
      ja: '計画は案・抜粋版である。内容が確定したら status を confirmed にする。',
      en: 'The plan is a draft excerpt. Set status to confirmed when it has been settled.',
    }),
    ...unset(
      'departments.yaml',
      plan.departments,
      (department) => department.managementSection === null,
      cited.managementSection,
      {
        ja: `${termsOf(plan).managementSection.name}が未設定。電話や紙による連絡を部内に展開する課を入力する。`,
        en: 'Management section not set. Name the section that relays telephone and paper inside the department.',
      },
    ),
    ...unset('sections.yaml', plan.sections, (section: Section) => section.phone === null, cited.telephone, {
      ja: '電話番号が未設定。未回答の課へ電話で確認するために要る。',
      en: 'Telephone not set. It is needed to ask a section that has not answered.',
    }),
    ...systemGaps(plan, cited),
    ...ownPlanGaps(plan, cited),
  ];
};

const systemGaps = ({ systems, impactMeaning }: Plan, cited: Cited): readonly OpenPoint[] => [
  ...unset('systems.yaml', systems, (system) => system.impact === null, cited.systems, {
    // With what it measures, so that whoever sets it need not guess (図4 ※).
    ja: `影響規模が未設定（調整中）。${impactMeaning === undefined ? '' : `${impactMeaning.name}。`}`,
    en: `Impact not set (being adjusted).${impactMeaning === undefined ? '' : ` ${impactMeaning.nameEn}.`}`,
  }),
  ...unset('systems.yaml', systems, (system) => system.relatedServices.length === 0, cited.systems, {
    ja: '関連する事務・行政サービスが未設定（確認中）。',
    en: 'Related services not listed (being checked).',
  }),
  ...unset('systems.yaml', systems, (system) => system.vendor === undefined, cited.vendors, {
    ja: 'システムのベンダが未設定。',
    en: 'Vendor not set.',
  }),
  ...unset('systems.yaml', systems, (system) => missingObjectives(system).length > 0, undefined, {
    ja: '目標復旧時間・目標復旧時点・最大許容停止時間のいずれかがない（計画に定めがない。任意）。',
    en: 'No recovery time objective, recovery point objective or maximum tolerable downtime (not in the plan; optional).',
  }),
];

/** 個別事業継続計画 of every section, with systems or without (P9). */
const ownPlanGaps = (plan: Plan, cited: Cited): readonly OpenPoint[] => [
  ...unset('systems.yaml', plan.systems, (system) => system.procedure === undefined, cited.ownPlans, {
    ja: '復旧手順の有無が未設定。',
    en: 'Not said whether there is a restoration procedure.',
  }),
  ...unset('section-plans.yaml', plan.sections, ({ id }) => ownPlanOf(plan, id)?.state === undefined, cited.ownPlans, {
    ja: '課の個別事業継続計画の有無が未設定。',
    en: 'Not said whether the section has a continuity plan of its own.',
  }),
];

const missingObjectives = (system: System): readonly string[] =>
  (['recoveryTimeObjective', 'recoveryPointObjective', 'maximumTolerableDowntime'] as const).filter(
    (objective) => system[objective] === undefined,
  );

const unset = <T extends { readonly id: string }>(
  file: PlanPlace,
  entries: readonly T[],
  isUnset: (entry: T) => boolean,
  source: string | undefined,
  text: OpenPoint['text'],
): readonly OpenPoint[] =>
  point(
    'unset',
    file,
    entries.filter(isUnset).map(({ id }) => id),
    text,
    source,
  );

const point = (
  kind: OpenPointKind,
  file: PlanPlace,
  ids: readonly string[],
  text: OpenPoint['text'],
  source?: string,
): readonly OpenPoint[] => (ids.length === 0 ? [] : [{ kind, where: { file, ids }, text, ...present({ source }) }]);
