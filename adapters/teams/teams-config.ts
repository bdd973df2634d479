// What this adapter is told about its app in Teams, and what follows from it. Every address can be another one: of a
// sovereign cloud, or of an identity provider on this machine.
import type { AppCertificate, AppCredential } from './line/app-credential.ts';
import { isAllowedServiceUrl, isLoopback } from './line/service-urls.ts';

export interface TeamsConfig {
  /** Empty only together with `insecureLocal`. */
  readonly appId: string;
  /** This, or the certificate. */
  readonly appPassword?: string;
  readonly appCertificate?: AppCertificate;
  /** The one tenant whose people are heard. */
  readonly tenantId: string;
  /** For Microsoft's Playground on this machine: without an app id nothing is verified, and only loopback is heard. */
  readonly insecureLocal?: boolean;
  /** Where the app gets its token, without `/oauth2/v2.0/token`: `https://login.microsoftonline.com/<tenant>`. */
  readonly loginUrl?: string;
  readonly openIdMetadataUrl?: string;
  /** Who signs what Teams sends. */
  readonly tokenIssuer?: string;
  /** Without `/.default`. */
  readonly oauthScope?: string;
  /** Hosts (https) or beginnings of addresses that messages may come from and go to. */
  readonly serviceUrls?: readonly string[];
  /** Pins in group chats through Microsoft Graph, where the permission is there. */
  readonly graphPin?: boolean;
  /** Another cloud's Graph. */
  readonly graphUrl?: string;
}

export interface TeamsSetting {
  readonly appId: string;
  readonly credential: AppCredential;
  /** Lower case. */
  readonly tenantId: string;
  /** No app id: nothing can be verified, and only this machine is heard. */
  readonly unverified: boolean;
  readonly tokenUrl: string;
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  readonly oauthScope: string;
  /** Whether an address is one of Teams': nothing is taken from, and nothing sent to, any other. */
  readonly isServiceUrl: (url: string) => boolean;
}

/** The world's, and those of the government clouds; another cloud's are configured. */
const SERVICE_HOSTS = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];
const LOGIN = 'https://login.microsoftonline.com';
const OPEN_ID = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const ISSUER = 'https://api.botframework.com';

/** Throws on a configuration that would leave the door open. */
export const teamsSetting = (config: TeamsConfig): TeamsSetting => {
  const { appId, appPassword = '', appCertificate, tenantId, insecureLocal = false } = config;
  const unverified = appId === '';
  if (unverified && !insecureLocal) throw new Error('Teams needs an app id: without one nobody who calls is known');
  if (!unverified && appPassword === '' && appCertificate === undefined) {
    throw new Error('Teams needs the password or the certificate of its app');
  }
  if (!unverified && tenantId === '') throw new Error('Teams needs the id of the tenant whose people are heard');
  const loginUrl = (config.loginUrl ?? `${LOGIN}/${tenantId}`).replace(/\/+$/, '');
  const serviceUrls = config.serviceUrls ?? SERVICE_HOSTS;
  if (unverified && config.serviceUrls?.some((url) => !isLoopback(url)) === true) {
    throw new Error('without an app id Teams may be reached on this machine only');
  }
  return {
    appId,
    credential: appCertificate === undefined ? { password: appPassword } : { certificate: appCertificate },
    tenantId: tenantId.toLowerCase(),
    unverified,
    tokenUrl: `${loginUrl}/oauth2/v2.0/token`,
    openIdMetadataUrl: config.openIdMetadataUrl ?? OPEN_ID,
    tokenIssuer: config.tokenIssuer ?? ISSUER,
    oauthScope: (config.oauthScope ?? ISSUER).replace(/\/\.default$/, ''),
    isServiceUrl: unverified ? isLoopback : (url) => isAllowedServiceUrl(url, serviceUrls),
  };
};
