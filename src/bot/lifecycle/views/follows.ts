/** What follows from a step in the life of a plan, said before it is taken: its status, who is told, and that it can be taken back until then. */
import type { PlanStatus, TransitionName } from '../../../domain/plan/life-cycle.ts';
import type { Notice } from '../../../domain/plan/notice.ts';
import { tokenOf } from '../../core/tap.ts';
import { messageView } from '../../core/views/message.ts';
import { memberName, planCode, type Speaking, statusName, transitionName } from '../../plans/views/plan-words.ts';
import { statusAction } from '../../plans/views/section-parts.ts';
import type { View } from '../../ports/view.ts';

export interface Following {
  readonly status: PlanStatus;
  readonly notices: readonly Notice[];
}

export function followsView(to: Speaking, name: TransitionName, following: Following): View {
  const label = transitionName(to, name);
  const token = tokenOf({ kind: 'take-transition', plan: to.context.plan.id, name });
  return messageView({
    name: 'follows',
    title: `${planCode(to)} · ${label}`,
    text: followsWords(to, following),
    actions: [{ label, token, style: 'primary' }, statusAction(to)],
  });
}

export function followsWords(to: Speaking, { status, notices }: Following): string {
  const isChannels = (notice: Notice) => 'channel' in notice;
  // People first, a channel behind them.
  const told = [...notices.filter((notice) => !isChannels(notice)), ...notices.filter(isChannels)];
  const names = new Set(told.map((notice) => nameOf(to, notice)));
  const words = { status: statusName(to.say, to.context.type.id, status), names: [...names].join(', ') };
  return to.say(names.size === 0 ? 'follows.nobody' : 'follows.told', words);
}

function nameOf(to: Speaking, notice: Notice): string {
  if (!('channel' in notice)) return memberName(to, notice.to);
  const { channels } = to.context.organisation;
  return to.say('follows.channel', { name: channels.find(({ id }) => id === notice.channel)?.name ?? '' });
}
