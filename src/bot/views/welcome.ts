/** The first words to a person: who the bot is and the three first steps. */
import { commandAction } from '../command-action.ts';
import type { Turn } from '../turn.ts';
import type { View } from '../view.ts';
import { messageView } from './message.ts';

export const welcomeView = ({ say, member }: Turn): View =>
  messageView({
    name: 'welcome',
    title: say('welcome.title', { name: member.name }),
    text: [say('welcome.text'), say('welcome.privacy')],
    actions: [commandAction(say, 'my-plans'), commandAction(say, 'task'), commandAction(say, 'help')],
  });
