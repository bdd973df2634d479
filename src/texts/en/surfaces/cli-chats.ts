// slack check, teams check, teams package: what was found, and what to do about it.
import type { cliChatsJa } from '../../ja/surfaces/cli-chats.ts';

const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const cliChatsEn: typeof cliChatsJa = {
  slack: {
    notConfigured:
      'Slack is not configured. Set SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET or SLACK_APP_TOKEN. docs/slack.md tells how.',
    levels: { ok: 'OK', note: 'NOTE', fix: 'FIX' },
    line: (level, text) => `[${level}] ${text}`,
    conclusion: (count) => `${counted(count, 'thing')} to fix.`,
    inOrder: 'Nothing has to be fixed.',
    noDatabase: (path) => `There is no database yet (${path}). Links, people and pins were not checked.`,
    nobodyActs:
      'Nobody may act in Slack. Set BCP_ADMINS to the first administrator, a member id such as slack:U012ABCDE.',
    notLinked: (targets) =>
      `Not linked: ${targets}. Type "/bcp link ops" or "/bcp link section <name>" in the channel. Sections without a link are asked in threads of the crisis channel.`,
    shownFor: (incident) => `incident ${incident}`,
    direct: (id) => `direct messages ${id}`,
    named: (name) => `#${name}`,
    whose: (what, whose) => (whose === '' ? what : `${what} (${whose})`),
    unreachable: (reason, midway) =>
      `Slack does not answer (${reason}). Check the network and https://slack-status.com/, and run this again. ${midway ? 'The rest' : 'Everything else'} was not checked.`,
    token: (workspace, bot) => `Token: connects to the workspace "${workspace}" as "${bot}".`,
    tokenRefused: (word) =>
      `The token is refused (${word}). Set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…) under "OAuth & Permissions" of the Slack app. Links and the like were not checked.`,
    otherBot: (variable, real) => `${variable} is not what Slack says (${real}). Take it out, or set it to that.`,
    scopes: (count) => `Scopes: all ${count} are granted.`,
    scopesMissing: (scopes) =>
      `Scopes are missing (${scopes}). Add them under "OAuth & Permissions" of the Slack app, and reinstall it.`,
    scopesUnknown: 'Scopes: Slack does not list them, so they cannot be compared.',
    methodRefused: (method, scopes) =>
      `A scope is missing for ${method} (it needs ${scopes}). Add it under "OAuth & Permissions" of the Slack app, and reinstall it.`,
    clock: (seconds) => `Clock: ${counted(Math.abs(seconds), 'second')} from Slack's.`,
    clockOff: (seconds, wrong) =>
      `The clock of this machine is ${counted(Math.abs(seconds), 'second')} ${seconds > 0 ? 'ahead of' : 'behind'} Slack's. ${wrong ? 'Beyond five minutes nothing that Slack sends is accepted. ' : ''}Check the time synchronisation (NTP).`,
    clockUnknown: 'Clock: Slack does not tell the time, so it cannot be compared.',
    http: 'Hearing: over HTTP (/slack/events). Whether Slack reaches it shows when you type "/bcp status" in a channel.',
    socket: 'Hearing: Socket Mode can connect.',
    socketRefused: (word) =>
      `Socket Mode cannot connect (${word}). Switch it on in the Slack app, and set SLACK_APP_TOKEN to an App-Level Token (xapp-…) with connections:write.`,
    channel: (channel) => `Channel: ${channel}`,
    channelArchived: (channel) => `${channel} is archived. Unarchive it, or link another channel.`,
    channelOutside: (channel) => `The bot is not in ${channel}. Type "/invite @BCP" there.`,
    channelMissing: (channel) =>
      `${channel} is not found. If it is private, type "/invite @BCP" there; if it was deleted, link another channel.`,
    mentionUnheard: (person, channel) =>
      `${person} is not a member of ${channel}, so being called by name there notifies nobody. Invite them to the channel.`,
    channelUnread: (channel, word) =>
      `${channel} cannot be checked (${word}). Look at its settings in Slack, and link another channel if need be.`,
    people: (count) => `People: ${counted(count, 'Slack account')} active.`,
    personDeactivated: (person, id) =>
      `The Slack account of ${person} is deactivated. Take it out with "/bcp people remove slack:${id}" or from BCP_ADMINS, and add whoever follows.`,
    personMissing: (person, id) =>
      `${person} is not found in Slack. Take it out with "/bcp people remove slack:${id}" or from BCP_ADMINS, and add the right one.`,
    personUnread: (person, word) => `${person} cannot be checked (${word}). Look at the settings in Slack.`,
    group: (group, count) => `User group: ${group}, ${counted(count, 'member')}`,
    groupUnread: (group, word) =>
      `The user group ${group} cannot be read (${word}). Check userGroups in the plan's data, and the group in Slack.`,
    pins: 'Pins: none is left of a closed incident.',
    pinsLeft: (channel, incident, count) =>
      `${counted(count, 'pin')} of the closed incident ${incident} left in ${channel}. Unpin what is not needed.`,
  },
  teams: {
    badAppId: (given) =>
      `"${given}" is not the id of an app. Give the Application (client) ID of the app registration in the Microsoft Entra admin center, such as 00000000-0000-0000-0000-000000000000.`,
    badDomain: (given) => `"${given}" is not a domain. Give it as bcp.city.example.jp, without "https://" and "/".`,
    upload:
      'Upload it in the Teams admin center under "Manage apps", or in Teams with "Upload an app". docs/teams.md tells how.',
    noDomain: (domain) =>
      `Without --domain the addresses in the app's description are made up (${domain}). Nothing else depends on them.`,
    notConfigured:
      'Teams is not configured. Set TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID. docs/teams.md tells how.',
    levels: { ok: 'OK', note: 'NOTE', fix: 'FIX' },
    line: (level, text) => `[${level}] ${text}`,
    conclusion: (count) => `${counted(count, 'thing')} to fix.`,
    inOrder: 'Nothing has to be fixed.',
    noDatabase: (path) => `There is no database yet (${path}). Links and people were not checked.`,
    nobodyActs:
      'Nobody may act in Teams. Set BCP_ADMINS to the first administrator: teams: followed by the object id of the user.',
    notLinked: (targets) =>
      `Not linked: ${targets}. Type "@BCP link ops" or "@BCP link section <name>" in the channel or chat. Sections without a link are asked in threads of the crisis channel.`,
    shownFor: (incident) => `incident ${incident}`,
    named: (name) => `"${name}"`,
    whose: (what, whose) => (whose === '' ? what : `${what} (${whose})`),
    unverified:
      'No app id (TEAMS_INSECURE_LOCAL): for the Playground on this machine only, and nobody who calls is verified. Never use it in earnest.',
    clock: (seconds) => `Clock: ${counted(Math.abs(seconds), 'second')} from Microsoft's.`,
    clockOff: (seconds, wrong) =>
      `The clock of this machine is ${counted(Math.abs(seconds), 'second')} ${seconds > 0 ? 'ahead of' : 'behind'} Microsoft's. ${wrong ? 'Beyond five minutes what Teams sends may be refused. ' : ''}Check the time synchronisation (NTP).`,
    clockUnknown: 'Clock: Microsoft does not tell the time, so it cannot be compared.',
    keys: 'Signing keys: those that verify what Teams sends can be fetched.',
    keysUnread: (url) =>
      `The signing keys cannot be fetched (${url}). Until they can, nothing that Teams sends is accepted. Check the network and TEAMS_OPENID_METADATA_URL.`,
    certificate: (daysLeft) => `Certificate: good for ${counted(daysLeft, 'day')} more.`,
    certificateEnds: (daysLeft) =>
      `The certificate of the app ends in ${counted(daysLeft, 'day')}. Make a new one, add it to the app registration, put it into TEAMS_APP_CERTIFICATE_FILE, and restart.`,
    certificateEnded:
      'The certificate of the app has run out. Make a new one, add it to the app registration, put it into TEAMS_APP_CERTIFICATE_FILE, and restart.',
    token: 'Token: Microsoft knows the app.',
    tokenRefused: (word) =>
      `The app is refused (${word}). Check TEAMS_APP_ID, TEAMS_APP_PASSWORD (the value of the client secret, which expires) or the certificate, and TEAMS_TENANT_ID. Links and the like were not checked.`,
    loginUnreachable: (reason) =>
      `Microsoft's login does not answer (${reason}). Check the network, and run this again. Links and the like were not checked.`,
    tenant: (tenant) => `Tenant: only people of ${tenant} are heard.`,
    tenantOther: (tenant, real) =>
      `TEAMS_TENANT_ID (${tenant}) is not the tenant of the app (${real}). Check TEAMS_TENANT_ID and TEAMS_LOGIN_URL.`,
    http: 'Hearing: over HTTP (/api/messages). Whether Teams reaches it shows when you type "@BCP status" in a channel.',
    graph: 'Pins: the permission to pin in group chats is granted.',
    graphUnknown: 'Pins: the permissions cannot be read. Whether it can pin shows in the chat.',
    graphMissing: (permission) =>
      `The permission to pin in group chats is missing (${permission} of Microsoft Graph). Grant it in the Microsoft Entra admin center, or take TEAMS_GRAPH_PIN out. All else works.`,
    graphRefused: (word) =>
      `Microsoft Graph is out of reach (${word}). Posts in group chats are not pinned. All else works.`,
    place: (place) => `Linked: ${place}`,
    placeUnheard: (place) => `There is no way to ${place}. Add the app BCP there, and type "@BCP status".`,
    placeOutside: (place) =>
      `${place} cannot be written to: the app was taken out, or the place was deleted. Add the app again, or link another place.`,
    placeElsewhere: (place, url) =>
      `The address of ${place} (${url}) is none of those that are allowed. Check TEAMS_SERVICE_URLS.`,
    mentionUnheard: (person, place) =>
      `${person} is not a member of ${place}, so being called by name there notifies nobody. Add them to it.`,
    placeUnread: (place, word) =>
      `${place} cannot be checked (${word}). Look at its settings in Teams, and link another place if need be.`,
    unreachable: (reason, midway) =>
      `Teams does not answer (${reason}). Check the network and the health of Microsoft 365, and run this again. ${midway ? 'The rest' : 'Links and the like'} were not checked.`,
    connectorRefused: (word) =>
      `Teams refuses the app (${word}). Check that the Azure Bot has TEAMS_APP_ID as its Microsoft App ID, is single tenant, and has the Teams channel switched on.`,
    people: (count) => `People: ${count} found in the linked places.`,
    peopleUnasked: 'People: no linked place could be asked, so they were not checked.',
    personMalformed: (person) =>
      `${person} is not the id of a user of Teams. Give the Object ID of the user in the Microsoft Entra admin center.`,
    personNowhere: (person, id) =>
      `${person} is in none of the linked places. If they left, take them out with "@BCP people remove teams:${id}" or from BCP_ADMINS and add whoever follows; if not, add them to the team.`,
  },
};
