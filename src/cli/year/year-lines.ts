/** What closing a school year does and what hinders it, in lines of the terminal: learners by code alone. */
import { subjectKey } from '../../domain/plan/subject-kinds.ts';
import type { ClassMove } from '../../domain/school-year/class-moves.ts';
import type { Leaving } from '../../domain/school-year/leaving.ts';
import type { PlanFate } from '../../domain/school-year/plan-fates.ts';
import type { Hindrance, Reckoning } from '../../domain/school-year/reckon-year.ts';

/** @param reckoning of the year */
export const yearLines = ({ year, next, moves, leaving, fates, dates }: Reckoning): readonly string[] => [
  `school year ${year}, then ${next}`,
  `classes: ${moves.length}`,
  ...moves.map(moveLine),
  `who leaves: ${leaving.length}`,
  ...leaving.map(leavingLine),
  ...plansLines(fates),
  ...estimatedLines(next, dates.estimated.length),
];

const moveLine = ({ from, to, teacher, learners }: ClassMove): string =>
  to === null
    ? `  - ${from} leaves; learners: ${learners}`
    : `  ~ ${from} -> ${to} (${teacher ?? 'no class teacher'}); learners: ${learners}`;

function leavingLine({ member, roles, classes, teaching, mustHand }: Leaving): string {
  const vacant = [...roles, ...classes, ...(teaching > 0 ? [`teaching of ${teaching} posts`] : [])];
  return `  - ${member.id} (${member.name}); vacant then: ${vacant.join(', ') || 'nothing'}; to hand over: ${mustHand.length}`;
}

const kinds = {
  'goes-on': 'go on as they are',
  carried: 'end, and go on in a plan of the next year',
  archived: 'end',
} as const;

const plansLines = (fates: readonly PlanFate[]): readonly string[] =>
  (['goes-on', 'carried', 'archived'] as const).flatMap((kind) => {
    const own = fates.filter((fate) => fate.kind === kind);
    return [`plans that ${kinds[kind]}: ${own.length}`, ...own.map((fate) => `  ${planName(fate)}`)];
  });

const planName = ({ context: { plan } }: PlanFate): string =>
  [plan.id, plan.type, subjectKey(plan.about), plan.status].join(' ');

const estimatedLines = (next: string, count: number): readonly string[] =>
  count === 0 ? [] : [`dates of ${next} that are only estimated: ${count}`];

/** Each says how to mend it. */
export function hindranceLine(hindrance: Hindrance, next: string): string {
  switch (hindrance.kind) {
    case 'not-over':
      return `The school year is not over: it can be closed after ${hindrance.lastDay}.`;
    case 'dates':
      return `The calendar lacks the ${hindrance.missing} of ${next}. Enter them in the file of the organisation.`;
    case 'class-twice':
      return `Several classes would become ${hindrance.class}. Say at next-year in the file of the organisation what they become.`;
    case 'unknown':
      return `next-year names ${hindrance.id}, whom the organisation does not have. Mend it.`;
    case 'hand-over': {
      const { member, mustHand } = hindrance.leaving;
      return `${member.id} leaves, and only they hold tasks that are there next year: ${mustHand.length}. They hand them over in the chat.`;
    }
    case 'plan': {
      const { fate } = hindrance;
      const asked = fate.by.length === 0 ? 'nobody is there who could do it' : `asked: ${fate.by.join(', ')}`;
      return `${planName(fate)}: ${fate.why === 'owed' ? 'something is owed in it' : 'nobody has agreed to it or laid it aside'}; ${asked}.`;
    }
    default:
      return hindrance satisfies never;
  }
}
