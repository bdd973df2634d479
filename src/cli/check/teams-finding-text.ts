// teams check: a finding in words, with what to do about it.

import type { Finding, KnownPlace } from '../../../adapters/teams/preflight/preflight-finding.ts';
import type { CommonFinding, Known } from '../../chat/finding.ts';
import type { Texts } from '../../texts/texts.ts';
import { commonFindingText, isCommon } from './common-finding-text.ts';

type OfPlaces = Extract<Finding, { readonly place: KnownPlace }>;
type OfPeople = Extract<Finding, { readonly about: `person_${string}` | 'people_unasked' }>;
type OfGraph = Extract<Finding, { readonly about: `graph_${string}` }>;
type OfSetUp = Exclude<Finding, CommonFinding | OfPlaces | OfPeople | OfGraph>;

export const findingText = (finding: Finding, texts: Texts): string => {
  if (isCommon(finding)) return commonFindingText(finding, texts.cli.teams);
  if ('place' in finding) return placeText(finding, texts);
  if (isOfPeople(finding)) return personText(finding, texts);
  return isOfGraph(finding) ? graphText(finding, texts) : setUpText(finding, texts);
};

const isOfPeople = (finding: Finding): finding is OfPeople => /^(?:person|people)_/.test(finding.about);
const isOfGraph = (finding: Finding): finding is OfGraph => finding.about.startsWith('graph_');

const setUpText = (finding: OfSetUp, { cli: { teams: say } }: Texts): string => {
  switch (finding.about) {
    case 'unverified':
      return say.unverified;
    case 'keys_ok':
      return say.keys;
    case 'keys_unread':
      return say.keysUnread(finding.url);
    case 'certificate_ok':
      return say.certificate(finding.daysLeft);
    case 'certificate_ends':
      return say.certificateEnds(finding.daysLeft);
    case 'certificate_ended':
      return say.certificateEnded;
    case 'token_ok':
      return say.token;
    case 'login_unreachable':
      return say.loginUnreachable(finding.reason);
    case 'tenant_ok':
      return say.tenant(finding.tenant);
    case 'tenant_other':
      return say.tenantOther(finding.tenant, finding.real);
    case 'connector_refused':
      return say.connectorRefused(finding.word);
  }
};

const graphText = (finding: OfGraph, { cli: { teams: say } }: Texts): string => {
  switch (finding.about) {
    case 'graph_ok':
      return say.graph;
    case 'graph_unknown':
      return say.graphUnknown;
    case 'graph_missing':
      return say.graphMissing(finding.permission);
    case 'graph_refused':
      return say.graphRefused(finding.word);
  }
};

const placeText = (finding: OfPlaces, texts: Texts): string => {
  const { teams: say } = texts.cli;
  const place = placeName(finding.place, texts);
  switch (finding.about) {
    case 'place_ok':
      return say.place(place);
    case 'place_unheard':
      return say.placeUnheard(place);
    case 'place_outside':
      return say.placeOutside(place);
    case 'place_elsewhere':
      return say.placeElsewhere(place, finding.url);
    case 'place_unread':
      return say.placeUnread(place, finding.word);
    case 'mention_unheard':
      return say.mentionUnheard(say.whose(finding.person.id, finding.person.whose), place);
  }
};

const personText = (finding: OfPeople, { cli: { teams: say } }: Texts): string => {
  const known = ({ id, whose }: Known): string => say.whose(id, whose);
  switch (finding.about) {
    case 'people_unasked':
      return say.peopleUnasked;
    case 'person_malformed':
      return say.personMalformed(known(finding.person));
    case 'person_nowhere':
      return say.personNowhere(known(finding.person), finding.person.id);
  }
};

/** The name where Teams told it, otherwise what kind of place it is and its id. */
const placeName = ({ id, name, kind, whose }: KnownPlace, { cli: { teams: say }, teams: { places } }: Texts): string =>
  say.whose(name === undefined ? `${kind === undefined ? '' : `${places[kind]} `}${id}` : say.named(name), whose);
