/** Whether what a notice tells is for this member still, as things stand when it is told. */
import type { Reader } from '../people/organisation.ts';
import { isResponsible, mayAnswer, mayKnow, mayReach, mayTake } from './access.ts';
import { liveRow } from './guard.ts';
import type { Notice } from './notice.ts';
import { findSection } from './on-path.ts';
import type { Plan } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

/** Posts and rights may have gone to others since it was written. */
export function mayHear(reader: Reader, context: PlanContext, notice: Notice): boolean {
  const { type, plan } = context;
  const may = notice.kind === 'task-given' ? mayReach : mayKnow;
  if (!may(reader, type, plan)) return false;
  switch (notice.kind) {
    case 'called':
    case 'returned':
    case 'writing-too': {
      const section = findSection(type, plan, notice.section);
      return section !== undefined && mayAnswer(reader, context, section);
    }
    case 'task-given': {
      const row = liveRow(context, notice.row);
      return row !== undefined && isResponsible(row, reader.member.id);
    }
    case 'ready':
      return type.lifeCycle.transitions.some(
        (one) => one.name === notice.transition && mayTake(reader, { type, plan }, one),
      );
    case 'findings':
    case 'reviewed':
    case 'status':
    case 'channel-status':
      return true;
    default:
      return notice satisfies never;
  }
}

/** Whether what was decided then is so still: it may have been taken back, or other things decided since. */
export function stands({ statusAt, called, sections }: Plan, notice: Notice): boolean {
  if (notice.decided === undefined) return true;
  switch (notice.kind) {
    case 'called':
      return called[notice.section]?.at === notice.decided;
    case 'returned':
      return sections[notice.section]?.returned?.at === notice.decided;
    case 'status':
    case 'channel-status':
      return statusAt === notice.decided;
    case 'ready':
    case 'findings':
    case 'reviewed':
    case 'task-given':
    case 'writing-too':
      return true;
    default:
      return notice satisfies never;
  }
}
