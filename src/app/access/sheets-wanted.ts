// Which access sheets are meant: of each section that is named, or of all, one for each place where it keeps one.
import type { AccessSheet } from '../../directory/access.ts';
import { type Denied, deny } from '../../directory/access-refusal.ts';
import { accessPlaces } from '../../plan/access-places.ts';
import { findSection } from '../../plan/find-in-plan.ts';
import type { Plan, SectionId } from '../../plan/plan.ts';
import type { AccessCommand } from '../../ports/access.ts';

export type MakeSheets = Extract<AccessCommand, { type: 'make_sheets' }>;

export const sheetsWanted = (
  { sections: names, drill = false, term = {}, only }: Omit<MakeSheets, 'type'>,
  plan: Plan,
): readonly Omit<AccessSheet, 'id'>[] | Denied => {
  if (term.from !== undefined && term.to !== undefined && term.to < term.from) {
    return deny({ code: 'bad_term', from: term.from, to: term.to });
  }
  const sections = sectionsNamed(names, plan);
  if ('denied' in sections) return sections;
  const places = placesMeant(only, plan);
  if ('denied' in places) return places;
  return sections.found.flatMap((section) =>
    places.found.map((place) => ({ section, drill, term, ...(place === undefined ? {} : { place }) })),
  );
};

/** Nobody named: every section. */
const sectionsNamed = (names: readonly string[], plan: Plan): { readonly found: readonly SectionId[] } | Denied => {
  const known = plan.sections.map(({ id }) => id);
  if (names.length === 0) return { found: known };
  const found: SectionId[] = [];
  for (const given of names) {
    const section = findSection(plan, given);
    if (!('found' in section)) return deny({ code: 'unknown_section', given: given.slice(0, 60), known });
    found.push(section.found.id);
  }
  return { found: [...new Set(found)] };
};

const placesMeant = (
  only: MakeSheets['only'],
  plan: Plan,
): { readonly found: readonly (string | undefined)[] } | Denied => {
  const known = accessPlaces(plan);
  if (only === undefined) return { found: known.length === 0 ? [undefined] : known };
  const { place } = only;
  return place === undefined || known.includes(place)
    ? { found: [place] }
    : deny({ code: 'unknown_place', given: place, known });
};
