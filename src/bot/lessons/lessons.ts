/** What is to be minded in lessons: the measures of plans in force, as far as somebody may see them, and whether they have read them as they stand. */
import { createHash } from 'node:crypto';
import type { ClassId, Organisation, Reader } from '../../domain/people/organisation.ts';
import { maySee, rowsSeen } from '../../domain/plan/access.ts';
import { hasBeenInForce, isAtRest } from '../../domain/plan/life-cycle.ts';
import { findSection, rowsOf, type SectionInstance } from '../../domain/plan/on-path.ts';
import type { Row } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Turn } from '../core/turn.ts';
import { knownPlans } from '../plans/find-plans.ts';

export interface Lesson {
  readonly context: PlanContext;
  readonly section: SectionInstance;
  readonly rows: readonly Row[];
  /** As it stands: another one once anything of it changes. */
  readonly of: string;
}

/** The classes in which somebody teaches, or which are theirs. */
export const classesOf = ({ classes, teaching }: Organisation, member: string): readonly ClassId[] =>
  classes
    .map(({ id }) => id)
    .filter(
      (id) =>
        classes.some((one) => one.id === id && one.teacher === member) ||
        teaching.some((one) => one.class === id && one.teacher === member),
    );

/** Of the plans of these classes, by subject. */
export async function lessonsIn(turn: Turn, classes: readonly ClassId[]): Promise<readonly Lesson[]> {
  if (classes.length === 0) return [];
  return (await knownPlans(turn, { classes })).flatMap((context) => lessonOf(turn, context) ?? []);
}

/** Null where nothing of the plan is carried out, or this reader may not see its measures. */
export function lessonOf(reader: Reader, context: PlanContext): Lesson | null {
  const { type, plan } = context;
  const section = type.watched === undefined ? undefined : findSection(type, plan, type.watched);
  const isOn = hasBeenInForce(type, plan) && !isAtRest(type, plan.status);
  if (section === undefined || !isOn || !maySee(reader, plan, section)) return null;
  const rows = rowsSeen(reader, context, rowsOf(plan, section.key));
  return { context, section, rows, of: marked(plan.sections[section.key]?.revision ?? 0, rows) };
}

/** Short enough to stand in a button. */
const marked = (revision: number, rows: readonly Row[]): string =>
  createHash('sha256')
    .update(JSON.stringify([revision, rows.map((row) => [row.id, row.revision])]))
    .digest('base64url')
    .slice(0, 12);
