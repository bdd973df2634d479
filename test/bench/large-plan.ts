// The ward's plan, made as large as we like: more sections of about 25 systems each.
import type { Plan, Section, System } from '../../src/plan/plan.ts';
import { wardPlan } from '../plan/plan-folder.ts';

const SYSTEMS_PER_SECTION = 25;

/** The ward's own systems are the first of `systems`. */
export const planOf = (systems: number): Plan => {
  const ward = wardPlan();
  const missing = systems - ward.systems.length;
  if (missing <= 0) return ward;
  const sections = Array.from({ length: Math.ceil(missing / SYSTEMS_PER_SECTION) }, (_, at) => sectionOf(at, ward));
  const more = Array.from({ length: missing }, (_, at) => systemOf(at, ward));
  return { ...ward, sections: [...ward.sections, ...sections], systems: [...ward.systems, ...more] };
};

const sectionId = (at: number): string => `section-${at + 1}`;

const sectionOf = (at: number, { departments }: Plan): Section => ({
  id: sectionId(at),
  name: `第${at + 1}追加課`,
  nameEn: `Additional section ${at + 1}`,
  department: departments[0]?.id ?? '',
  manager: { post: '課長', postEn: 'Manager' },
  phone: null,
});

const systemOf = (at: number, { systems }: Plan): System => ({
  id: `system-${at + 1}`,
  no: systems.length + at + 1,
  name: `第${at + 1}追加システム`,
  nameEn: `Additional system ${at + 1}`,
  section: sectionId(Math.floor(at / SYSTEMS_PER_SECTION)),
  impact: null,
  relatedServices: [],
});
