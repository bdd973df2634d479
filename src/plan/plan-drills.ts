// 訓練の台本: what is played to whom, when and by which means, and what is expected of whom. A script gives commands as the
// people do whom it plays; what they may not do, it cannot.
import { z } from 'zod';
import { Day, Id, LongText, Marks, Name, WallTimeOfDay } from './plan-parts.ts';

/** 付与先 beside sections and posts, by id. */
export const DRILL_AUDIENCES = ['everyone', 'operators'] as const;

const EXPECTED = ['answered', 'reported', 'told', 'decided', 'noted', 'facts', 'done'] as const;

/** 期待行動. `whom` is a section for `answered`, otherwise a post. */
const Expectation = z.strictObject({
  whom: Id,
  does: z.enum(EXPECTED),
  /** Minutes from when the inject was given. */
  within: z.int().min(1).max(20_160),
});
export type Expectation = z.infer<typeof Expectation>;

/** A command in the words people type, by a post or a section that the script plays. */
const Played = z.strictObject({ as: Id, command: Name });
export type Played = z.infer<typeof Played>;

/** One of these: after that inject, that report of the incident, that section's answer to all it was asked. */
const Condition = z
  .strictObject({
    inject: z.int().positive().optional(),
    report: z.int().positive().optional(),
    answered: Id.optional(),
    minutes: z.int().min(0).max(20_160).default(0),
  })
  .refine(
    ({ inject, report, answered }) => [inject, report, answered].filter((one) => one !== undefined).length === 1,
    {
      params: { is: 'one_condition' },
    },
  );
export type Condition = z.infer<typeof Condition>;

/** 状況付与. With `after`, `day` and `at` are when it comes at the latest. */
const Inject = z.strictObject({
  no: z.int().positive(),
  day: z.int().min(1).max(60).default(1),
  at: WallTimeOfDay,
  after: Condition.optional(),
  /** 発信元 */
  from: Name,
  to: z.array(Id).min(1),
  /** 伝達手段: by the bot in that conversation, or handed over by a controller. */
  means: z.enum(['bot', 'telephone', 'card']),
  text: LongText,
  played: z.array(Played).default([]),
  expects: z.array(Expectation).default([]),
  /** 想定: not what is published of a real case, but ours. */
  assumed: z.literal(true).optional(),
});
export type Inject = z.infer<typeof Inject>;

export const DrillScript = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  scenario: Id,
  /** The day it is about; absent: the day of the drill. */
  date: Day.optional(),
  /** On its first day: the declaration is made then. */
  begins: WallTimeOfDay,
  /** 覚知: the alarm, before it or at the same time; the time to the declaration counts from there. */
  alarm: z.strictObject({ at: WallTimeOfDay, text: LongText }),
  ends: z.strictObject({ day: z.int().min(1).max(60).default(1), at: WallTimeOfDay }),
  injects: z.array(Inject).min(1),
  ...Marks,
});
export type DrillScript = z.infer<typeof DrillScript>;
