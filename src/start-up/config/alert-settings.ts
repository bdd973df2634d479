// Who may tell of alerts, in the environment: a token, a secret for signatures, or both; absent: nobody.
import { present } from '../../present.ts';
import { Secret } from './setting-fault.ts';

export interface AlertSettings {
  readonly token?: string;
  readonly secret?: string;
}

export const AlertEnvironment = {
  BCP_ALERT_TOKEN: Secret.refine((text) => text.length >= 20, 'openssl rand -hex 32').optional(),
  BCP_ALERT_SECRET: Secret.refine((text) => text.length >= 20, 'openssl rand -hex 32').optional(),
};

export const ALERT_SECRETS = ['BCP_ALERT_TOKEN', 'BCP_ALERT_SECRET'];

export const alertSettings = (env: {
  readonly BCP_ALERT_TOKEN?: string | undefined;
  readonly BCP_ALERT_SECRET?: string | undefined;
}): AlertSettings => present({ token: env.BCP_ALERT_TOKEN, secret: env.BCP_ALERT_SECRET });
