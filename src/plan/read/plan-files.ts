// Which YAML file of the plan's folder holds which part of the plan.
import { z } from 'zod';
import { Plan } from '../plan.ts';

export type PlanKey = keyof Plan;

export const planFiles = {
  'organization.yaml': ['organization'],
  'departments.yaml': ['departments'],
  'sections.yaml': ['sections'],
  'systems.yaml': ['systems', 'platforms', 'systemTags', 'impactMeaning'],
  'section-plans.yaml': ['sectionPlans'],
  'channels.yaml': ['channels', 'channelOrder', 'patterns'],
  'scenarios.yaml': ['scenarios', 'causeKinds'],
  'parties.yaml': ['parties', 'routes'],
  'roles.yaml': ['roles'],
  'reporting.yaml': ['reporting', 'confirmation'],
  'tasks.yaml': ['tasks', 'ruleSets', 'stages', 'contacting'],
  'standing.yaml': ['standing'],
  'duties.yaml': ['preparation', 'duties'],
  'steps.yaml': ['steps'],
} as const satisfies Record<string, readonly PlanKey[]>;
export type PlanFileName = keyof typeof planFiles;

/** A plan may be without it. */
const OPTIONAL: readonly PlanFileName[] = ['standing.yaml', 'section-plans.yaml', 'duties.yaml', 'steps.yaml'];
export const isOptionalFile = (name: PlanFileName): boolean => OPTIONAL.includes(name);

/** 訓練の台本: one file for each, whatever it is called. */
export const DRILLS_FOLDER = 'drills';
export const DRILL_SCHEMA = 'drill.schema.json';

export const planFileNames = Object.keys(planFiles) as readonly PlanFileName[];

export const keysOfFile = (file: PlanFileName): readonly PlanKey[] => planFiles[file];

export const isPlanKey = (key: string): key is PlanKey => Object.hasOwn(Plan.shape, key);

/** Where people find it. */
export type PlanPlace = PlanFileName | typeof DRILLS_FOLDER;

export const fileOfKey = (key: PlanKey): PlanPlace => {
  if (key === 'drills') return DRILLS_FOLDER;
  const file = planFileNames.find((name) => keysOfFile(name).includes(key));
  if (file === undefined) throw new Error(`no file of the plan holds "${key}"`);
  return file;
};

/** The schema of one file: the parts of the plan that it holds, and nothing else. */
export const fileSchema = (file: PlanFileName): z.ZodType =>
  z.strictObject(Object.fromEntries(keysOfFile(file).map((key) => [key, Plan.shape[key]])));
