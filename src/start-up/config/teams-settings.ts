// Teams in the environment.
import { z } from 'zod';
import { present } from '../../present.ts';
import { type AppCertificate, appCertificateIn } from './app-certificate.ts';
import { missing, Secret, type SettingFaults, WebAddress, wrong } from './setting-fault.ts';

export interface TeamsSettings {
  /** Empty only together with `insecureLocal`. */
  readonly appId: string;
  readonly appPassword?: string;
  /** In place of the password. */
  readonly appCertificate?: AppCertificate;
  /** The one tenant whose people are heard. */
  readonly tenantId: string;
  /** For Microsoft's Playground on this machine. */
  readonly insecureLocal?: boolean;
  readonly loginUrl?: string;
  readonly openIdMetadataUrl?: string;
  readonly tokenIssuer?: string;
  readonly oauthScope?: string;
  /** Hosts or beginnings of addresses that messages may come from and go to. */
  readonly serviceUrls?: readonly string[];
  /** Pins in group chats through Microsoft Graph. */
  readonly graphPin?: boolean;
  readonly graphUrl?: string;
}

const address = (example: string) => WebAddress(example).optional();
const id = z
  .string()
  .regex(/^[\w-]{8,64}$/, '00000000-0000-0000-0000-000000000000')
  .optional();

/** A host, or the beginning of an address. */
const SERVICE = /^(?:https?:\/\/)?(?:[\w-]+\.)*[\w-]+(?::\d+)?(?:\/.*)?$/;

export const TeamsEnvironment = {
  TEAMS_APP_ID: id,
  TEAMS_APP_PASSWORD: Secret.optional(),
  TEAMS_APP_CERTIFICATE_FILE: z.string().optional(),
  TEAMS_TENANT_ID: id,
  TEAMS_INSECURE_LOCAL: z.enum(['true', 'false'], 'true | false').default('false'),
  TEAMS_LOGIN_URL: address('https://login.microsoftonline.com/<tenant>'),
  TEAMS_OPENID_METADATA_URL: address('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  TEAMS_TOKEN_ISSUER: address('https://api.botframework.com'),
  TEAMS_OAUTH_SCOPE: address('https://api.botframework.com'),
  TEAMS_SERVICE_URLS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .refine((all) => all.length > 0 && all.every((one) => SERVICE.test(one)), 'smba.trafficmanager.net')
    .optional(),
  TEAMS_GRAPH_PIN: z.enum(['true', 'false'], 'true | false').default('false'),
  TEAMS_GRAPH_URL: address('https://graph.microsoft.com'),
};

export const TEAMS_SECRETS = ['TEAMS_APP_PASSWORD'];

const Environment = z.object(TeamsEnvironment);

/** Teams is used when it has an app id, or when the Playground of this machine may speak to it. */
export const teamsSettings = (
  env: z.infer<typeof Environment>,
  host: string,
): TeamsSettings | SettingFaults | undefined => {
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_TENANT_ID: tenantId } = env;
  const { TEAMS_APP_CERTIFICATE_FILE: file } = env;
  const addresses = present({
    loginUrl: env.TEAMS_LOGIN_URL,
    openIdMetadataUrl: env.TEAMS_OPENID_METADATA_URL,
    tokenIssuer: env.TEAMS_TOKEN_ISSUER,
    oauthScope: env.TEAMS_OAUTH_SCOPE,
    serviceUrls: env.TEAMS_SERVICE_URLS,
    graphUrl: env.TEAMS_GRAPH_URL,
  });
  const graphPin = env.TEAMS_GRAPH_PIN === 'true';
  if (appId === undefined) {
    if (env.TEAMS_INSECURE_LOCAL === 'false') {
      return appPassword === undefined && file === undefined
        ? undefined
        : allOf(missing('TEAMS_APP_ID', ID_EXAMPLE), credentialOf(appPassword, file), tenantOf(tenantId));
    }
    const open = doorsToTheNetwork(env, host);
    if (open.faults.length > 0) return open;
    return { appId: '', tenantId: tenantId ?? '', insecureLocal: true, graphPin, ...addresses };
  }
  const credential = credentialOf(appPassword, file);
  if ('faults' in credential || tenantId === undefined) return allOf(credential, tenantOf(tenantId));
  return { appId, ...credential, tenantId, graphPin, ...addresses };
};

const ID_EXAMPLE = '00000000-0000-0000-0000-000000000000';

const tenantOf = (tenantId: string | undefined): object | SettingFaults =>
  tenantId === undefined ? missing('TEAMS_TENANT_ID', ID_EXAMPLE) : {};

/** Nobody proves who they are to the Playground's door, so it must lead nowhere else. */
const doorsToTheNetwork = ({ TEAMS_SERVICE_URLS: services }: z.infer<typeof Environment>, host: string) => {
  const far = services?.find((url) => !ON_THIS_MACHINE.test(url));
  return allOf(
    LOOPBACK.includes(host) ? {} : wrong('HOST', '127.0.0.1 (TEAMS_INSECURE_LOCAL=true)', host),
    far === undefined ? {} : wrong('TEAMS_SERVICE_URLS', 'http://127.0.0.1 (TEAMS_INSECURE_LOCAL=true)', far),
  );
};

const allOf = (...found: readonly (object | SettingFaults)[]): SettingFaults => ({
  faults: found.flatMap((one) => ('faults' in one ? one.faults : [])),
});

const credentialOf = (
  appPassword: string | undefined,
  file: string | undefined,
): Pick<TeamsSettings, 'appPassword' | 'appCertificate'> | SettingFaults => {
  if (file === undefined) {
    return appPassword === undefined ? missing('TEAMS_APP_PASSWORD', 'Client Secret') : { appPassword };
  }
  if (appPassword !== undefined) return wrong('TEAMS_APP_PASSWORD', '(TEAMS_APP_CERTIFICATE_FILE)', '***');
  const appCertificate = appCertificateIn(file);
  return appCertificate === undefined ? wrong('TEAMS_APP_CERTIFICATE_FILE', PEM_EXAMPLE, file) : { appCertificate };
};

const PEM_EXAMPLE = '-----BEGIN CERTIFICATE----- … -----BEGIN PRIVATE KEY----- … (RSA)';

const ON_THIS_MACHINE = /^(?:https?:\/\/)?(?:127\.0\.0\.1|localhost|\[::1\])(?:[:/]|$)/;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
