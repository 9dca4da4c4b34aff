/** One screen of what is to be minded in lessons, learner by learner. */
import { stepsOnPath } from '../../../domain/plan/on-path.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { nameOfSubject, planTitle } from '../../plans/views/plan-words.ts';
import { rowTitle, valueWords } from '../../plans/views/value-words.ts';
import type { Item, View } from '../../ports/view.ts';
import type { Lesson } from '../lessons.ts';

/** One screen of a phone. */
const perPage = 6;

export interface LessonsShown {
  readonly classes: readonly string[];
  readonly lessons: readonly Lesson[];
  /** Plans that were read as they stand. */
  readonly read: ReadonlySet<string>;
  readonly page: number;
}

export function lessonsView({ say }: Turn, { classes, lessons, read, page }: LessonsShown): View {
  const screen = { classes: classes.join(','), page };
  const shown = lessons.slice(page * perPage, (page + 1) * perPage);
  const next = tokenOf({ kind: 'lessons', ...screen, page: page + 1 });
  return messageView({
    name: 'overview',
    title: say('lessons.title'),
    text: introOf(say, classes, lessons.length),
    blocks:
      shown.length === 0
        ? []
        : [{ kind: 'items', items: shown.map((lesson) => lessonItem(say, { lesson, read, screen })) }],
    actions: lessons.length > (page + 1) * perPage ? [{ label: say('action.next'), token: next }] : [],
  });
}

function introOf(say: Say, classes: readonly string[], count: number): string {
  if (classes.length === 0) return say('lessons.no-class');
  const scope = classes.join(', ');
  return count === 0 ? say('lessons.none', { scope }) : say('lessons.count', { count, scope });
}

interface Shown extends Pick<LessonsShown, 'read'> {
  readonly lesson: Lesson;
  readonly screen: { readonly classes: string; readonly page: number };
}

function lessonItem(say: Say, { lesson, read, screen }: Shown): Item {
  const { context } = lesson;
  const { id } = context.plan;
  const to = { context, say };
  const isRead = read.has(id);
  return {
    title: [planTitle(to), ...nameOfSubject(context)].join(' · '),
    detail: measuresOf(to, lesson).join('; ') || say('lessons.no-measures'),
    ...(isRead && { mark: { text: say('lessons.read'), tone: 'good' as const } }),
    ...(!isRead && {
      action: {
        label: say('lessons.i-read'),
        token: tokenOf({ kind: 'lesson-read', plan: id, of: lesson.of, ...screen }),
      },
    }),
  };
}

/** What was chosen, then what somebody gives again and again. */
function measuresOf(to: Parameters<typeof valueWords>[0], { context, section, rows }: Lesson): readonly string[] {
  const { type, plan } = context;
  const answers = plan.sections[section.key]?.answers ?? {};
  const chosen = stepsOnPath({ type, plan, section }).flatMap(({ id, fields }) =>
    fields.flatMap((field) => {
      const value = answers[id]?.values[field.id];
      return value === undefined || value === null ? [] : [valueWords(to, { section, inRow: false }, { field, value })];
    }),
  );
  const all = [...chosen, ...rows.map((row) => rowTitle(to, row))];
  return all.map((words) => words.replace(/\.$/u, '')).filter((words) => words !== '');
}
