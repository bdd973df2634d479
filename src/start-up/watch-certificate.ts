// The certificate of our own address ends one day: that is said a month before, while there is time to get another.
import type { Clock } from '../ports/clock.ts';
import type { HealthSource } from '../ports/health.ts';
import { epochMs, instantFromEpochMs } from '../time.ts';
import type { TlsSettings } from './config/tls-settings.ts';

const SAID_BEFORE_MS = 30 * 86_400_000;

export const certificateHealth = ({ endsAt }: TlsSettings, clock: Clock): HealthSource => ({
  part: 'tls',
  faults: () =>
    epochMs(clock.now()) + SAID_BEFORE_MS < endsAt ? [] : [{ code: 'certificate', endsAt: instantFromEpochMs(endsAt) }],
});
