/** Shows what is to be minded in the lessons of some classes, and notes that somebody read it. */
import { classesIn } from '../../domain/language/classes-in.ts';
import type { ClassId } from '../../domain/people/organisation.ts';
import { defined } from '../../shared/defined.ts';
import { type TapOf, tokenOf } from '../core/tap.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { showList } from '../plans/audited.ts';
import { takePlan } from '../plans/take-plan.ts';
import { classesOf, lessonOf, lessonsIn } from './lessons.ts';
import { lessonsView } from './views/lessons.ts';

export const classesNamed = ({ organisation }: Turn, text: string): readonly ClassId[] =>
  classesIn(organisation, text).map(({ id }) => id);

/** Those that are named, else those in which the member teaches. */
export function classesMeant(turn: Turn, text: string): readonly ClassId[] {
  const named = classesNamed(turn, text);
  return named.length > 0 ? named : classesOf(turn.organisation, turn.member.id);
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
export async function readLesson(turn: Turn, tap: TapOf<'lesson-read'>): Promise<Reply> {
  const { services, organisation, member, say, now } = turn;
  const { plan: id, of, classes, page } = tap;
  const context = await takePlan(turn, id);
  const lesson = context === null ? null : lessonOf(turn, context);
  if (lesson === null) return showScreen(turn, tap);
  if (lesson.of !== of) return withNotice(await showScreen(turn, tap), say('lessons.changed'), 'warning');
  await services.readings.note(organisation.id, { plan: id, member: member.id, of, at: now });
  const back = { kind: 'lesson-unread', plan: id, ...defined({ classes, page }) } as const;
  turn.acts.did(back);
  const shown = await showScreen(turn, tap);
  const undo = { label: say('duties.action.undo'), token: tokenOf(back) };
  const { view } = shown;
  const withUndo = view === null ? shown : { ...shown, view: { ...view, actions: [undo, ...view.actions] } };
  return withNotice(withUndo, say('lessons.noted'));
}

export async function unreadLesson(turn: Turn, tap: TapOf<'lesson-unread'>): Promise<Reply> {
  const { services, organisation, member, say } = turn;
  await services.readings.takeBack(organisation.id, { plan: tap.plan, member: member.id });
  turn.acts.undid(tap);
  return withNotice(await showScreen(turn, tap), say('lessons.taken-back'));
}

/** Where a button stood; one of an older message does not know. */
type Screen = Pick<TapOf<'lesson-unread'>, 'classes' | 'page'>;

const showScreen = (turn: Turn, { classes, page }: Screen): Promise<Reply> =>
  showLessons(turn, classes?.split(',') ?? classesOf(turn.organisation, turn.member.id), page);
