// What this program itself stands on: where it runs and what it needs to be
// reached. Nothing of it may be what the plan takes to be lost.
import { z } from 'zod';
import { Id, Marks, Name } from './plan-parts.ts';

const NEED_KINDS = ['power', 'switch', 'address', 'name_server', 'mail', 'internet'] as const;

const Need = z.strictObject({
  id: Id,
  kind: z.enum(NEED_KINDS),
  name: Name,
  nameEn: Name,
  /** The system of the plan that it is, or stands on. */
  standsOn: Id.optional(),
  /** Where to knock to see whether it is there, `192.168.10.1:443`; without, it is not measured. */
  check: z
    .string()
    .regex(/^(?:[\w.-]{1,200}|\[[0-9a-fA-F:]{2,45}\]):\d{1,5}$/)
    .optional(),
  /** Only these ways in need it, such as slack and teams; without, nobody gets in when it is gone. */
  surfaces: z.array(Name).min(1).optional(),
  ...Marks,
});

export const Standing = z.strictObject({
  host: z.strictObject({
    name: Name,
    nameEn: Name,
    /** The platform it runs on, where it is one of the plan's. */
    platform: Id.optional(),
    ...Marks,
  }),
  needs: z.array(Need).default([]),
});
export type Standing = Readonly<z.infer<typeof Standing>>;
