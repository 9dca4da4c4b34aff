/** Opens the one thing that is next for a member: what waits for their decision, what is owed, then what else their plans ask. */
import type { Reply, Turn } from '../core/turn.ts';
import { showList } from '../plans/audited.ts';
import { goIn } from '../sections/go-to.ts';
import { loadMyWork, type MyWork, partOf } from './my-work.ts';
import { myWorkView } from './my-work-view.ts';
import { showOne } from './show-duties.ts';

/** With nothing that can be opened by itself, the list says how things stand. */
export async function openNext(turn: Turn): Promise<Reply> {
  const work = await loadMyWork(turn);
  const duty = nextDuty(turn, work);
  const section =
    duty === undefined
      ? work.sections[0]
      : work.fillable.find(
          ({ context, section }) => context.plan.id === duty.about.plan && section === duty.about.section,
        );
  if (section !== undefined) return goIn(turn, section.context, { section: section.section });
  if (duty !== undefined) return showOne(turn, { duty: duty.key, from: 'list' });
  return showList(turn, 'my-plans', myWorkView(turn, work));
}

const nextDuty = (turn: Turn, { asked, duties }: MyWork) =>
  [
    ...asked.map(({ duty }) => duty),
    ...duties.filter((duty) => duty.obligation.disputed === undefined && partOf(duty, turn) !== 'waiting'),
  ][0]?.obligation;
