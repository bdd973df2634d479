// The manifest of our app in Teams, by the official schema 1.30. It asks for nothing but a bot: people speak to it by
// mention, and no message that does not address it is read.
import type { Texts } from '../../../src/texts/texts.ts';
import { ACCENT_COLOR } from './icons.ts';

export const ICON_FILES = { color: 'color.png', outline: 'outline.png' } as const;

/** Teams takes an update only under a new number: to be raised whenever this file changes. */
const VERSION = '1.0.0';
const SCHEMA = '1.30';

/** Nobody has it: the addresses that Teams demands of every app, until the municipality gives its own. */
export const NO_DOMAIN = 'bcp.example.jp';

const SCOPES = ['team', 'groupChat', 'personal'] as const;

export interface ManifestSetting {
  /** The app registration's, which is the bot's too. */
  readonly appId: string;
  /** Such as `bcp.city.example.jp`. */
  readonly domain?: string;
}

export const manifest = ({ appId, domain }: ManifestSetting, { locale, teams: { app } }: Texts) => {
  const id = appId.toLowerCase();
  const site = `https://${domain ?? NO_DOMAIN}`;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version: VERSION,
    id,
    localizationInfo: { defaultLanguageTag: locale },
    developer: {
      name: app.developer,
      websiteUrl: `${site}/`,
      privacyUrl: `${site}/privacy`,
      termsOfUseUrl: `${site}/terms`,
    },
    name: { short: 'BCP', full: app.fullName },
    description: { short: app.short, full: app.full },
    icons: ICON_FILES,
    accentColor: ACCENT_COLOR,
    bots: [
      {
        botId: id,
        scopes: SCOPES,
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [
          { scopes: ['team', 'groupChat'], commands: app.commands },
          { scopes: ['personal'], commands: app.personalCommands },
        ],
      },
    ],
    // Private and shared channels too, where their owners let the app in.
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'team',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: domain === undefined ? [] : [domain],
  };
};
