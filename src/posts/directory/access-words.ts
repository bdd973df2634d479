// Accounts, access sheets and tokens in words: one line for each event, as the log keeps it.
import type { AccessEvent, AccessSheet, TokenDuty } from '../../directory/access.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { termText } from './directory-words.ts';

/** Whose copy: the section, its place, and that it is for drills. */
export const sheetName = (
  { section, place, drill }: Pick<AccessSheet, 'section' | 'place' | 'drill'>,
  words: Vocabulary,
) => words.texts.access.sheetName(words.section(section), place, drill);

export const tokenDutyText = (duty: TokenDuty, words: Vocabulary): string =>
  duty.as === 'role' ? words.role(duty.role) : words.section(duty.section);

export const accessLine = (event: AccessEvent, words: Vocabulary): string => {
  const { access: say, words: terms } = words.texts;
  switch (event.type) {
    case 'AccountMade':
      return say.log.accountMade(
        event.login,
        event.name,
        terms.list(event.offices.map((office) => words.role(office))),
      );
    case 'PasswordReset':
      return say.log.passwordReset(event.login);
    case 'AccountDisabled':
      return say.log.accountDisabled(event.login);
    case 'SheetMade':
      return say.log.sheetMade(sheetName(event, words), termText(event.term, words));
    case 'SheetVoided':
      return say.log.sheetVoided(words.section(event.section), event.sheet);
    case 'TokenMade':
      return say.log.tokenMade(event.use, tokenDutyText(event.duty, words));
    case 'TokenVoided':
      return say.log.tokenVoided(event.use);
    case 'LoggedIn':
      return say.log.loggedIn(event.login, event.from, event.session);
    case 'SheetUsed':
      return say.log.sheetUsed(words.section(event.section), event.from, event.session);
    case 'SessionEnded':
      return say.log.sessionEnded(event.session);
    case 'LogInRefused':
      return say.log.logInRefused(event.login, event.from, event.times);
    case 'CodeRefused':
      return say.log.codeRefused(event.from, event.times);
  }
};
