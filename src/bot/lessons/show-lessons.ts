/** Shows what is to be minded in the lessons of some classes, and notes that somebody read it. */
import { classesIn } from '../../domain/language/classes-in.ts';
import type { ClassId } from '../../domain/people/organisation.ts';
import type { TapOf } from '../core/tap.ts';
import { tokenOf } from '../core/tap.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { showList } from '../plans/audited.ts';
import { takePlan } from '../plans/take-plan.ts';
import { classesOf, lessonOf, lessonsIn } from './lessons.ts';
import { lessonsView } from './views/lessons.ts';

/** Those that are named, else those in which the member teaches. */
export function classesMeant({ organisation, member }: Turn, text: string): readonly ClassId[] {
  const named = classesIn(organisation, text).map(({ id }) => id);
  return named.length > 0 ? named : classesOf(organisation, member.id);
}

export async function showLessons(turn: Turn, classes: readonly ClassId[], page = 0): Promise<Reply> {
  const { services, organisation, member } = turn;
  const lessons = await lessonsIn(turn, classes);
  const found = await services.readings.find(
    organisation.id,
    lessons.map(({ context }) => ({ plan: context.plan.id, member: member.id })),
  );
  const isNow = new Set(lessons.map(({ context, of }) => `${context.plan.id} ${of}`));
  const read = new Set(found.flatMap(({ plan, of }) => (isNow.has(`${plan} ${of}`) ? [plan] : [])));
  return showList(turn, 'lessons', lessonsView(turn, { classes, lessons, read, page }));
}

/** What changed since it was shown is shown anew instead: nobody has read it yet. */
export async function readLesson(turn: Turn, { plan: id, of }: TapOf<'lesson-read'>): Promise<Reply> {
  const { services, organisation, member, say, now } = turn;
  const context = await takePlan(turn, id);
  const lesson = context === null ? null : lessonOf(turn, context);
  const classes = classesOf(organisation, member.id);
  if (lesson === null) return showLessons(turn, classes);
  if (lesson.of !== of) return withNotice(await showLessons(turn, classes), say('lessons.changed'), 'warning');
  await services.readings.note(organisation.id, { plan: id, member: member.id, of, at: now });
  const back = { kind: 'lesson-unread', plan: id } as const;
  turn.acts.did(back);
  const shown = await showLessons(turn, classes);
  const undo = { label: say('duties.action.undo'), token: tokenOf(back) };
  const { view } = shown;
  const withUndo = view === null ? shown : { ...shown, view: { ...view, actions: [undo, ...view.actions] } };
  return withNotice(withUndo, say('lessons.noted'));
}

export async function unreadLesson(turn: Turn, { plan }: TapOf<'lesson-unread'>): Promise<Reply> {
  const { services, organisation, member, say } = turn;
  await services.readings.takeBack(organisation.id, { plan, member: member.id });
  turn.acts.undid({ kind: 'lesson-unread', plan });
  return withNotice(await showLessons(turn, classesOf(organisation, member.id)), say('lessons.taken-back'));
}
