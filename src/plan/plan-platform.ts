// What the register says beside the systems: the platforms they run on, what they hold, what their impact means (個別5, P5, 図4 ※).
import { z } from 'zod';
import { Id, Marks, Name } from './plan-parts.ts';

export const Platform = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  /** サーバ稼働領域とバックアップ用領域の物理分離 (個別5(3)). null: not known. */
  backupSeparated: z.boolean().nullable(),
  source: Name.optional(),
  ...Marks,
});
export type Platform = z.infer<typeof Platform>;

/** 特定個人情報, 住民基本台帳ネットワーク: which rule looks at systems that have it (P5). */
export const SystemTag = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  source: Name.optional(),
  ...Marks,
});
export type SystemTag = z.infer<typeof SystemTag>;

/** 影響規模 (図4 ※): what 大・中・小 measure. */
export const ImpactMeaning = z.strictObject({ name: Name, nameEn: Name, ...Marks });
