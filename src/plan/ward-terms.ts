// What the ward calls its own head, residents and assembly. What the plan does not say follows from the kind of government
// that its name ends with (区民, 町民), or is a neutral word.
import type { Plan } from './plan.ts';
import type { GivenTerms } from './plan-terms.ts';

export interface Term {
  readonly name: string;
  readonly nameEn: string;
  readonly aliases?: readonly string[] | undefined;
}

export type Terms = Readonly<Record<keyof GivenTerms, Term>>;

/** Without a plan: words that fit everywhere. */
export const NEUTRAL_TERMS: Terms = {
  government: { name: '当団体', nameEn: 'the municipality' },
  head: { name: '首長', nameEn: 'Mayor' },
  deputyHead: { name: '副首長', nameEn: 'Deputy Mayor' },
  residents: { name: '住民', nameEn: 'residents' },
  assembly: { name: '議会', nameEn: 'assembly' },
  managementSection: { name: '部内の取りまとめ課', nameEn: 'coordinating section' },
  crisisForm: { name: '危機管理情報連絡票', nameEn: 'Crisis information form' },
};

/** 区, 市, 町 and 村 have a 長 of their own; the others a governor. */
const MUNICIPAL = '区市町村';
const PREFECTURAL = '都道府県';

export const termsOf = ({ organization }: Plan): Terms => {
  const given = Object.entries(organization.terms ?? {}).filter(([, term]) => term !== undefined);
  return { ...NEUTRAL_TERMS, ...byKind(organization.name), ...Object.fromEntries(given) };
};

const byKind = (name: string): Partial<Terms> => {
  const kind = name.trim().at(-1) ?? '';
  const isPrefecture = PREFECTURAL.includes(kind);
  if (kind === '' || !(isPrefecture || MUNICIPAL.includes(kind))) return {};
  const head = isPrefecture ? '知事' : `${kind}長`;
  return {
    government: { name: kind, nameEn: NEUTRAL_TERMS.government.nameEn },
    head: { name: head, nameEn: isPrefecture ? 'Governor' : 'Mayor' },
    deputyHead: { name: `副${head}`, nameEn: isPrefecture ? 'Deputy Governor' : 'Deputy Mayor' },
    residents: { name: `${kind}民`, nameEn: NEUTRAL_TERMS.residents.nameEn },
    assembly: { name: `${kind}議会`, nameEn: NEUTRAL_TERMS.assembly.nameEn },
  };
};

/** Decisions whose name is the ward's own. */
export type WardDecision = 'form' | 'mayor' | 'assembly' | 'outage_route';

/** How they are typed in Japanese, the word that is shown first. */
export const spokenDecisions = (
  terms: Pick<Terms, 'head' | 'assembly' | 'crisisForm'>,
  bodiesOutside: number,
): Readonly<Record<WardDecision, readonly string[]>> => {
  const [head, assembly, form] = [said(terms.head), said(terms.assembly), said(terms.crisisForm)];
  const outside = [`${bodiesOutside}箇所`, `${bodiesOutside}か所`, `${bodiesOutside}ヶ所`];
  return {
    form: form.toSorted((a, b) => a.length - b.length),
    mayor: [...head.map((one) => `${one}報告`), ...head],
    assembly: [...assembly, ...assembly.map((one) => `${one}報告`)],
    outage_route: [...(bodiesOutside > 1 ? outside : []), '庁外連絡'],
  };
};

const said = ({ name, nameEn, aliases = [] }: Term): readonly string[] => [name, ...aliases, nameEn];

/** Those who are told of an outage by which nothing has leaked (P6(3)エ). */
export const bodiesOutside = ({ tasks }: Plan): number =>
  new Set(tasks.flatMap(({ when, party }) => (when === 'outage_without_leak' && party !== undefined ? [party] : [])))
    .size;

export const spokenDecisionsOf = (plan: Plan): Readonly<Record<WardDecision, readonly string[]>> =>
  spokenDecisions(termsOf(plan), bodiesOutside(plan));
