/** "Remind now": whoever oversees a plan has those reminded who are late with a section of it; each at most once a day. */
import { oversees } from '../../domain/plan/access.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { refuse } from './audited.ts';
import { lateOwners } from './late-owners.ts';
import type { Speaking } from './views/plan-words.ts';
import { statusView } from './views/status.ts';

/** Says who was reminded; a second tap on the same day reminds nobody. Throws what the stores throw. */
export async function remind(turn: Turn, to: Speaking): Promise<Reply> {
  const { plan } = to.context;
  const late = lateOwners(turn, to);
  if (!oversees(turn, to.context.type)) return refuse(turn, 'plan-remind');
  const shown = reply(turn, statusView(turn, to));
  // What was late when the button was shown has been handed over since.
  if (late.length === 0) return withNotice(shown, turn.say('moved-on.title'), 'warning');
  const added = await enqueue(
    turn.services,
    late.map(({ section, member: { id } }) => {
      const key = ['remind', section, id, turn.today].join('/');
      const notice: Notice = { key, kind: 'called', to: id, section, vacant: false, by: turn.member.id };
      return {
        key: `notice/${plan.id}/${key}`,
        to: { kind: 'member', member: id },
        content: { kind: 'notice', plan: plan.id, notice },
        notBefore: turn.now,
      };
    }),
  );
  const names = [...new Set(late.map(({ member }) => member.name))].join(', ');
  return added > 0
    ? withNotice(shown, turn.say('status.reminded', { names }))
    : withNotice(shown, turn.say('status.reminded-before', { names }), 'warning');
}
