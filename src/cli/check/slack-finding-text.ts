// slack check: a finding in words, with what to do about it.

import type { Channel, Finding } from '../../../adapters/slack/preflight/preflight-finding.ts';
import type { Known } from '../../chat/finding.ts';
import type { Texts } from '../../texts/texts.ts';
import { commonFindingText, isCommon } from './common-finding-text.ts';

export const findingText = (finding: Finding, texts: Texts): string => {
  const { slack: say } = texts.cli;
  if (isCommon(finding)) return commonFindingText(finding, say);
  const scopes = (all: readonly string[]): string => texts.words.list(all);
  switch (finding.about) {
    case 'token_ok':
      return say.token(finding.workspace, finding.bot);
    case 'other_bot':
      return say.otherBot(finding.variable, finding.real);
    case 'scopes_ok':
      return say.scopes(finding.count);
    case 'scopes_missing':
      return say.scopesMissing(scopes(finding.scopes));
    case 'scopes_unknown':
      return say.scopesUnknown;
    case 'method_refused':
      return say.methodRefused(finding.method, scopes(finding.scopes));
    case 'socket_ok':
      return say.socket;
    case 'socket_refused':
      return say.socketRefused(finding.word);
    default:
      return partyText(finding, texts);
  }
};

type OfChannels = Extract<Finding, { readonly channel: Channel }>;
type OfPeople = Extract<Finding, { readonly about: `person_${string}` | `group_${string}` | 'pins_ok' }>;

const partyText = (finding: OfChannels | OfPeople, texts: Texts): string =>
  'channel' in finding ? channelText(finding, texts) : personText(finding, texts);

const channelText = (finding: OfChannels, texts: Texts): string => {
  const { slack: say } = texts.cli;
  const channel = channelName(finding.channel, texts);
  switch (finding.about) {
    case 'mention_unheard':
      return say.mentionUnheard(say.whose(finding.person.id, finding.person.whose), channel);
    case 'channel_ok':
      return say.channel(channel);
    case 'channel_archived':
      return say.channelArchived(channel);
    case 'channel_outside':
      return say.channelOutside(channel);
    case 'channel_missing':
      return say.channelMissing(channel);
    case 'channel_unread':
      return say.channelUnread(channel, finding.word);
    case 'pins_left':
      return say.pinsLeft(channel, finding.incident, finding.count);
  }
};

const personText = (finding: OfPeople, texts: Texts): string => {
  const { slack: say } = texts.cli;
  const known = ({ id, whose }: Known): string => say.whose(id, whose);
  switch (finding.about) {
    case 'person_deactivated':
      return say.personDeactivated(known(finding.person), finding.person.id);
    case 'person_missing':
      return say.personMissing(known(finding.person), finding.person.id);
    case 'person_unread':
      return say.personUnread(known(finding.person), finding.word);
    case 'group_ok':
      return say.group(known(finding.group), finding.count);
    case 'group_unread':
      return say.groupUnread(known(finding.group), finding.word);
    case 'pins_ok':
      return say.pins;
  }
};

const channelName = ({ id, name, whose }: Channel, { cli: { slack: say } }: Texts): string => {
  const unnamed = id.startsWith('D') ? say.direct(id) : id;
  return say.whose(name === undefined ? unnamed : say.named(name), whose);
};
