// What every chat's preflight may find, in the words of that chat.
import { COMMON_LEVELS, type CommonFinding } from '../../chat/finding.ts';
import type { Texts } from '../../texts/texts.ts';

type Say = Pick<
  Texts['cli']['slack'] | Texts['cli']['teams'],
  'unreachable' | 'tokenRefused' | 'clock' | 'clockOff' | 'clockUnknown' | 'http' | 'people'
>;

export const isCommon = (finding: { readonly about: string }): finding is CommonFinding =>
  Object.hasOwn(COMMON_LEVELS, finding.about);

export const commonFindingText = (finding: CommonFinding, say: Say): string => {
  switch (finding.about) {
    case 'unreachable':
      return say.unreachable(finding.reason, finding.midway);
    case 'token_refused':
      return say.tokenRefused(finding.word);
    case 'clock_ok':
      return say.clock(finding.seconds);
    case 'clock_off':
    case 'clock_wrong':
      return say.clockOff(finding.seconds, finding.about === 'clock_wrong');
    case 'clock_unknown':
      return say.clockUnknown;
    case 'http':
      return say.http;
    case 'people_ok':
      return say.people(finding.count);
  }
};
