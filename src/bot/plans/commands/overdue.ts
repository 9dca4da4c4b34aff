/** Who is late: sections and tasks past their due date, by class, within the asker's rights. */

import { classesIn } from '../../../domain/language/classes-in.ts';
import { classOf } from '../../../domain/people/subject.ts';
import type { Command } from '../../core/command.ts';
import { messageView } from '../../core/views/message.ts';
import type { Block } from '../../ports/view.ts';
import { showList } from '../audited.ts';
import { knownPlans } from '../find-plans.ts';
import { lateItems } from '../views/plan-lists.ts';

export const overdue: Command = async (turn, rest) => {
  const { say } = turn;
  const classes = classesIn(turn.organisation, rest).map((one) => one.id);
  const contexts = await knownPlans(turn, classes);
  const late = contexts.flatMap((context) =>
    lateItems(turn, context).map((one) => ({ ...one, class: classOf(context.plan.about) ?? '' })),
  );
  const asked = classes.length > 0 ? classes : [...new Set(late.map((one) => one.class))].sort();
  const blocks = asked.flatMap((id): Block[] => {
    const items = late.filter((one) => one.class === id).toSorted((one, other) => other.days - one.days);
    if (items.length === 0) return [];
    return [
      {
        kind: 'heading',
        text: say(id === '' ? 'overdue.others' : 'overdue.class', { class: id, count: items.length }),
      },
      { kind: 'items', items: items.map((one) => one.item) },
    ];
  });
  const scope = classes.length === 0 ? say('overdue.all') : classes.join(', ');
  const none = contexts.length === 0 && classes.length === 0 ? say('overdue.no-plans') : say('overdue.none', { scope });
  const text = late.length === 0 ? none : say('overdue.count', { count: late.length, scope });
  return showList(turn, 'overdue', messageView({ name: 'overdue', title: say('overdue.title'), text, blocks }));
};
