/** What of the school can be changed in the chat, for those who may. */
import { mayChangeSchool } from '../../domain/people/may-change.ts';
import { changeKinds } from '../../domain/people/organisation-change.ts';
import { commandAction } from '../core/command-action.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { refuse } from '../plans/audited.ts';

export async function showParts(turn: Turn): Promise<Reply> {
  if (!mayChangeSchool(turn)) return refuse(turn, 'change-school');
  const { say } = turn;
  const parts = changeKinds.map((part) => ({
    label: say(`organisation.part.${part}`),
    token: tokenOf({ kind: 'school-form', part }),
  }));
  const actions = [...parts, commandAction(say, 'school-changes')];
  return reply(
    turn,
    messageView({ name: 'settings', title: say('organisation.title'), text: say('organisation.about'), actions }),
  );
}
