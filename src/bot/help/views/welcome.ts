/** The first words to a person: who the bot is and the three first steps. */
import { calledName } from '../../../domain/people/called-name.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, View } from '../../ports/view.ts';

export const welcomeView = (turn: Turn): View => {
  const { say, member } = turn;
  return messageView({
    name: 'welcome',
    title: say('welcome.title', { name: calledName(member) }),
    text: [say('welcome.text'), say('welcome.privacy')],
    actions: [
      ...(['my-plans', 'task', 'help'] as const).map((command) => commandAction(say, command)),
      ...schoolLanguage(turn),
    ],
  });
};

/** Chat clients speak few languages, so the client of a Latvian teacher may well be an English one: one tap back to the school's. */
function schoolLanguage({ say, services, member, organisation: { language } }: Turn): readonly Action[] {
  if (member.language !== undefined || say.language === language) return [];
  return [{ label: services.say(language)('language.name'), token: tokenOf({ kind: 'language', language }) }];
}
