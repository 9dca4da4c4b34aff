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

/** Plans on one screen where no class is named. */
const most = 8;

/** @param named without any, all classes that the member may ask about */
export async function showUnread(turn: Turn, named: readonly ClassId[]): Promise<Reply> {
  const { say } = turn;
  const askable = classesToAsk(turn);
  const classes = named.length === 0 ? askable : askable.filter((id) => named.includes(id));
  if (classes.length === 0) return refuse(turn, 'unread');
  const lessons = await lessonsIn(turn, classes);
  const items = await unreadItems(turn, lessons);
  const shown = named.length === 0 ? items.slice(0, most) : items;
  const scope = named.length === 0 && leads(turn) ? say('overdue.all') : classes.join(', ');
  const key =
    lessons.length === 0 ? 'lessons.none' : items.length === 0 ? 'lessons.unread.none' : 'lessons.unread.count';
  const text = [
    say(key, { count: items.length, scope }),
    ...(shown.length === items.length ? [] : [say('lessons.unread.more', { shown: shown.length })]),
  ];
  const view = messageView({
    ...{ name: 'overview', title: say('lessons.unread.title'), text },
    blocks: shown.length === 0 ? [] : [{ kind: 'items', items: shown }],
  });
  return showList(turn, 'unread', view);
}

/** All of them for those who lead, and a class teacher's own. */
const classesToAsk = (turn: Turn): readonly ClassId[] =>
  turn.organisation.classes.filter(({ teacher }) => leads(turn) || teacher === turn.member.id).map(({ id }) => id);

/** The plans that somebody has not read as they stand, with who that is. */
async function unreadItems(turn: Turn, lessons: readonly Lesson[]): Promise<readonly Item[]> {
  const { organisation, say, services } = turn;
  const readers = lessons.map((lesson) => ({ lesson, who: readersOf(turn, lesson) }));
  const found = await services.readings.find(
    organisation.id,
    readers.flatMap(({ lesson, who }) => who.map((id) => ({ plan: lesson.context.plan.id, member: id }))),
  );
  const hasRead = new Set(found.map(({ plan, member: by, of }) => `${plan} ${by} ${of}`));
  return readers.flatMap(({ lesson: { context, of }, who }): readonly Item[] => {
    const left = who.filter((id) => !hasRead.has(`${context.plan.id} ${id} ${of}`));
    return left.length === 0 ? [] : [{ title: planTitle({ context, say }), detail: memberNames(turn, left) }];
  });
}

/** Who teaches in the class and may see the measures of the plan. */
function readersOf({ organisation, today }: Turn, { context }: Lesson): readonly MemberId[] {
  const inClass = classOf(context.plan.about);
  return organisation.members
    .filter((member) => inClass !== undefined && classesOf(organisation, member.id).includes(inClass))
    .filter((member) => lessonOf({ organisation, member, today }, context) !== null)
    .map(({ id }) => id);
}
