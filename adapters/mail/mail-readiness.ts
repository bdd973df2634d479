// Whether the mail server lets us in: asked at most every half minute, because each time is a connection of its own.
import type { Messenger } from '../../src/ports/messenger.ts';
import { mailFailure } from './delivery-error.ts';
import type { MailLimits } from './mail-settings.ts';
import { knock, type SmtpServer } from './smtp-session.ts';
import { withinTime } from './within-time.ts';

type Readiness = Awaited<ReturnType<Messenger['ready']>>;

interface MailReadinessDeps {
  readonly server: SmtpServer;
  readonly limits: MailLimits;
  readonly closing: AbortSignal;
}

export const mailReadiness = ({ server, limits, closing }: MailReadinessDeps): Messenger['ready'] => {
  let asked: { readonly atMs: number; readonly readiness: Promise<Readiness> } | undefined;
  return () => {
    // Not the wall clock, which somebody may set.
    const nowMs = performance.now();
    if (asked === undefined || nowMs - asked.atMs >= limits.readinessMs) {
      asked = { atMs: nowMs, readiness: ask(server, limits, closing) };
    }
    return asked.readiness;
  };
};

const ask = async (server: SmtpServer, limits: MailLimits, closing: AbortSignal): Promise<Readiness> => {
  try {
    await withinTime(limits.callMs, closing, (signal) => knock(server, signal));
    return { ok: true };
  } catch (error) {
    const { code, why } = mailFailure(error, 'the mail server');
    return { ok: false, reason: `${code}: ${why}` };
  }
};
