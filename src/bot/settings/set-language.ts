/** Changes the language of the conversation and says so in the new one. */
import type { Language } from '../../domain/people/organisation.ts';
import { commandAction } from '../core/command-action.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';

export function inLanguage(turn: Turn, language: Language): Reply {
  const say = turn.services.say(language);
  const actions = [commandAction(say, 'continue'), commandAction(say, 'my-plans'), commandAction(say, 'help')];
  const view = messageView({ name: 'language', title: say('language.title'), text: say('language.changed'), actions });
  return reply(turn, view, { ...turn.conversation, language });
}
