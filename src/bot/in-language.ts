/** Changes the language of the conversation and says so in the new one. */
import type { Language } from '../domain/people/organisation.ts';
import { commandAction } from './command-action.ts';
import { type Said, said, type Turn } from './turn.ts';
import { messageView } from './views/message.ts';

export function inLanguage(turn: Turn, language: Language): Said {
  const say = turn.world.say(language);
  const actions = [commandAction(say, 'continue'), commandAction(say, 'my-plans'), commandAction(say, 'help')];
  const view = messageView({ name: 'language', title: say('language.title'), text: say('language.changed'), actions });
  return said(turn, view, { ...turn.conversation, language });
}
