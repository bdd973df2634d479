// Whoever may not, in words: who may, what has to be said for it, which incidents there are.
import type { RightsRefusal } from '../../incident/rights-refusal.ts';
import { rolesText } from '../directory/directory-words.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const rightsRefusalText = (reason: RightsRefusal, words: Vocabulary): string => {
  const { refusals: say, words: terms } = words.texts;
  switch (reason.code) {
    case 'key_reused':
    case 'drill_only':
      return say[reason.code];
    case 'no_open_incident':
      return say.no_open_incident(words.plan.scenarios.find(({ active }) => active)?.id ?? '');
    case 'unknown_incident':
    case 'not_yours':
      return say[reason.code](reason.given);
    case 'not_registered':
      return say.not_registered(rolesText(reason.roles, words));
    case 'not_allowed':
      return say.not_allowed(reason.actor, commandName(reason.command, terms), rolesText(reason.roles, words));
    case 'not_own_section':
      return say.not_own_section(reason.actor, words.section(reason.section));
    case 'proxy_incomplete':
      return say.proxy_incomplete(
        reason.section === undefined ? undefined : words.section(reason.section),
        terms.list(reason.missing.map((argument) => say.argumentNames[argument])),
      );
    case 'which_incident':
      return say.which_incident(terms.list(reason.open.map(({ id, drill }) => words.drill(id, drill))));
  }
};

const commandName = (command: string, terms: Vocabulary['texts']['words']): string =>
  (terms.permissions as Readonly<Record<string, string>>)[command] ?? command;
