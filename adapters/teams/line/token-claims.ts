// What a token of Microsoft's says about itself. Nothing is decided by it: the token is Microsoft's to judge, and this is
// only read out to the person who set it up.
import { z } from 'zod';

const Claims = z.object({
  /** The tenant it was made for. */
  tid: z.string().optional(),
  /** Permissions of the app itself. */
  roles: z.array(z.string()).optional(),
});
type Claims = z.infer<typeof Claims>;

/** Undefined when it cannot be read: Microsoft need not write it so that we can. */
export const tokenClaims = (token: string): Claims | undefined => {
  const [, payload = ''] = token.split('.');
  try {
    return Claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
};
