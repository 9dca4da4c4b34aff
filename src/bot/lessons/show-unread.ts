/** Who has not read what is to be minded in lessons, plan by plan: for those who lead, and for the class teacher of their own class. */

import { leads } from '../../domain/people/leads.ts';
import type { ClassId, MemberId } from '../../domain/people/organisation.ts';
import { classOf } from '../../domain/people/subject.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { memberNames } from '../core/views/member-name.ts';
import { messageView } from '../core/views/message.ts';
import { refuse, showList } from '../plans/audited.ts';
import { planTitle } from '../plans/views/plan-words.ts';
import type { Item } from '../ports/view.ts';
import { classesOf, type Lesson, lessonOf, lessonsIn } from './lessons.ts';

export async function showUnread(turn: Turn, classes: readonly ClassId[]): Promise<Reply> {
  const { organisation, member, say, services } = turn;
  const own = organisation.classes.filter(({ teacher }) => teacher === member.id).map(({ id }) => id);
  const mayAsk = leads(turn) ? classes : classes.filter((id) => own.includes(id));
  if (mayAsk.length === 0) return refuse(turn, 'unread');
  const lessons = await lessonsIn(turn, mayAsk);
  const readers = lessons.map((lesson) => ({ lesson, who: readersOf(turn, lesson) }));
  const found = await services.readings.find(
    organisation.id,
    readers.flatMap(({ lesson, who }) => who.map((id) => ({ plan: lesson.context.plan.id, member: id }))),
  );
  const hasRead = new Set(found.map(({ plan, member: by, of }) => `${plan} ${by} ${of}`));
  const items = readers.flatMap(({ lesson, who }): readonly Item[] => {
    const { context, of } = lesson;
    const left = who.filter((id) => !hasRead.has(`${context.plan.id} ${id} ${of}`));
    return left.length === 0 ? [] : [{ title: planTitle({ context, say }), detail: memberNames(turn, left) }];
  });
  const scope = mayAsk.join(', ');
  const view = messageView({
    name: 'overview',
    title: say('lessons.unread.title'),
    text:
      lessons.length === 0
        ? say('lessons.none', { scope })
        : say(items.length === 0 ? 'lessons.unread.none' : 'lessons.unread.count', { count: items.length, scope }),
    blocks: items.length === 0 ? [] : [{ kind: 'items', items }],
  });
  return showList(turn, 'unread', view);
}

/** Who teaches in the class and may see the measures of the plan. */
function readersOf({ organisation, today }: Turn, { context }: Lesson): readonly MemberId[] {
  const inClass = classOf(context.plan.about);
  return organisation.members
    .filter((member) => inClass !== undefined && classesOf(organisation, member.id).includes(inClass))
    .filter((member) => lessonOf({ organisation, member, today }, context) !== null)
    .map(({ id }) => id);
}
