// What each section has prepared for itself: its own plan, the work it does by hand while a system stands still, its posts
// (計画 P9(1), P9(2)). Whatever is absent is 未設定 and never inferred.
import { z } from 'zod';
import { Day, Id, LongText, Marks, Name } from './plan-parts.ts';

/** 有／作成中／無. */
const Held = z.enum(['available', 'drafting', 'none']);
export type Held = z.infer<typeof Held>;

/** 情報システムの復旧手順 (P9(1)、エ): whether there is one, where it is kept, its steps by staff. */
const Procedure = z.strictObject({
  state: Held,
  where: LongText.optional(),
  steps: z.array(Name).min(1).optional(),
  ...Marks,
});

/** 継続可／一部可／不可. */
const Continues = z.enum(['possible', 'partly', 'impossible']);

/** 事務 (P9(2)ア～ウ): whether it can go on without the system, and how, by hand, at each stage of the outage. */
export const Work = z.strictObject({
  /** Within its section. */
  no: z.int().positive(),
  name: Name,
  nameEn: Name.optional(),
  /** The systems that it needs; absent for work that needs none of the plan's. */
  systems: z.array(Id).min(1).optional(),
  continues: Continues.optional(),
  /** 区民等への影響. */
  residentEffect: LongText.optional(),
  /** Stage of the plan -> what is done by hand from then on. */
  byHand: z.record(Id, LongText).optional(),
  ...Marks,
});
export type Work = z.infer<typeof Work>;

/** A post, not a person (P8): who holds it is no matter of the plan. */
const SectionPost = z.strictObject({
  post: Name,
  postEn: Name.optional(),
  /** Both days included; absent is open on that side. */
  from: Day.optional(),
  to: Day.optional(),
  note: LongText.optional(),
  ...Marks,
});
export type SectionPost = z.infer<typeof SectionPost>;

/** 個別事業継続計画 of a section (P9), with or without systems of its own. */
export const SectionPlan = z.strictObject({
  section: Id,
  state: Held.optional(),
  /** Where it is kept. */
  where: LongText.optional(),
  work: z.array(Work).min(1).optional(),
  posts: z.array(SectionPost).min(1).optional(),
  ...Marks,
});
export type SectionPlan = z.infer<typeof SectionPlan>;

/** データセンター外での保管 (個別5(4)): whether, and when the last one was good. */
const OffsiteBackup = z.strictObject({
  state: z.enum(['available', 'planned', 'none']),
  lastGood: Day.optional(),
  ...Marks,
});

/** What the register says of a system beside figure 4: how it is restored, and where its network is drawn. */
export const Restoring = {
  procedure: Procedure.optional(),
  /** ネットワーク構成図 (P9(1)ア): where it is kept, never the diagram (非公開). */
  networkDiagram: LongText.optional(),
  /** 区民等への影響の整理 (P9(1)イ). */
  residentEffect: LongText.optional(),
  /** The systems that it cannot run without (P9(1)イ). */
  dependsOn: z.array(Id).min(1).optional(),
  offsiteBackup: OffsiteBackup.optional(),
};
