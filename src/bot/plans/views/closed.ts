/** What cannot be done now, why, and what would help. */

import { mayRecordAbout } from '../../../domain/duties/record-document.ts';
import { mayAnswer, maySee } from '../../../domain/plan/access.ts';
import type { Refusal } from '../../../domain/plan/advance-result.ts';
import type { ClosedGate } from '../../../domain/plan/gates.ts';
import type { PlanStatus } from '../../../domain/plan/life-cycle.ts';
import { isRevisable } from '../../../domain/plan/life-cycle.ts';
import { findSection, type SectionInstance } from '../../../domain/plan/on-path.ts';
import { subjectKey } from '../../../domain/plan/subject-kinds.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { deciderWords } from '../../core/views/role-words.ts';
import type { Action, Block, View } from '../../ports/view.ts';
import { gateWords } from './gate-words.ts';
import { type Speaking, statusName } from './plan-words.ts';
import { sectionHeading, statusAction } from './section-parts.ts';
import { sectionTitle } from './section-title.ts';
import { rowTitle } from './value-words.ts';

const myPlansAction = (say: Say) => ({
  label: say('action.my-plans'),
  token: tokenOf({ kind: 'command', command: 'my-plans' }),
});

export const closedView = (turn: Turn, to: Speaking, section: SectionInstance, gate: ClosedGate): View =>
  messageView({
    name: 'section-closed',
    title: sectionHeading(to, section),
    text: gateWords(turn, to, gate),
    blocks: gate.kind === 'semester-ends' && gate.estimated ? [estimatedNotice(to.say)] : [],
    actions: [
      ...changeDayAction(turn, to, section, gate),
      ...recordAction(turn, to, gate),
      statusAction(to),
      myPlansAction(to.say),
    ],
  });

const estimatedNotice = (say: Say): Block => ({ kind: 'notice', tone: 'info', text: say('calendar.estimated') });

/** The day that keeps a section closed can be put off by whoever answers the section. */
function changeDayAction(turn: Turn, to: Speaking, section: SectionInstance, gate: ClosedGate): readonly Action[] {
  if (gate.kind !== 'day-come' || gate.section !== section.type.id) return [];
  const step = section.type.steps.find((one) => one.fields.some((field) => field.id === gate.field));
  if (step === undefined || !mayAnswer(turn, to.context, section)) return [];
  const ids = { plan: to.context.plan.id, section: section.key, step: step.id, row: '' };
  return [{ label: to.say('action.change-day'), token: tokenOf({ kind: 'step', ...ids }) }];
}

/** The document that keeps it closed is recorded by whoever may. */
function recordAction(turn: Turn, { context, say }: Speaking, gate: ClosedGate): readonly Action[] {
  if (gate.kind !== 'document' || !mayRecordAbout(turn, context)) return [];
  const about = subjectKey(context.plan.about);
  const token = tokenOf({ kind: 'document-about', about, what: gate.document });
  return [{ label: say('documents.record'), token, style: 'primary' }];
}

/** There is no such plan or section, or this person may not know of it: the same words for both. */
export const noPlaceView = (say: Say): View =>
  messageView({
    name: 'nothing-here',
    title: say('nothing.title'),
    text: say('nothing.text'),
    actions: [myPlansAction(say)],
  });

export const noRightView = (turn: Turn): View =>
  messageView({
    name: 'refused',
    title: turn.say('refused.title'),
    text: turn.say('refused.no-right', { who: deciderWords(turn) }),
    actions: [myPlansAction(turn.say)],
  });

/** An arrival that was not taken. */
export function refusalView(turn: Turn, to: Speaking, refusal: Refusal): View {
  switch (refusal.why) {
    case 'no-such-place':
      return movedOnView(to);
    case 'no-right':
      return noRightView(turn);
    default:
      return messageView({
        name: 'refused',
        title: to.say('refused.title'),
        text: refusalWords(turn, to, refusal),
        actions: [statusAction(to)],
      });
  }
}

function refusalWords(
  turn: Turn,
  to: Speaking,
  refusal: Exclude<Refusal, { why: 'no-such-place' | 'no-right' }>,
): string {
  switch (refusal.why) {
    case 'gate':
      return gateWords(turn, to, refusal.gate);
    case 'status':
      return statusWords(turn, to, refusal.status);
    case 'incomplete': {
      const sections = refusal.sections.flatMap((key) => findSection(to.context.type, to.context.plan, key) ?? []);
      const seen = sections.filter((one) => maySee(turn, to.context.plan, one));
      if (seen.length === 0) return to.say('gate.colleagues');
      return to.say('refused.incomplete', { sections: seen.map((one) => sectionTitle(to, one)).join('; ') });
    }
    case 'unpointed': {
      const rows = to.context.plan.rows.filter(({ id }) => refusal.rows.includes(id));
      return to.say('refused.unpointed', { rows: rows.map((row) => rowTitle(to, row)).join(', ') });
    }
    case 'too-early':
    case 'preset-row':
    case 'day-over':
    case 'reason-missing':
    case 'period-over':
    case 'evidenced':
    case 'nothing-to-undo':
      return to.say(`refused.${refusal.why}`);
    default:
      return refusal satisfies never;
  }
}

/** Where the plan can be put under revision from where it stands, that is said too. */
function statusWords(turn: Turn, to: Speaking, status: PlanStatus): string {
  const text = to.say('refused.status', { status: statusName(to.say, to.context.type.id, status) });
  const revisable = isRevisable(to.context.type, status);
  return revisable ? `${text} ${to.say('refused.revisable', { who: deciderWords(turn) })}` : text;
}

/** A button of the past: the plan has moved on since. */
export const movedOnView = (to: Speaking): View =>
  messageView({
    name: 'moved-on',
    title: to.say('moved-on.title'),
    text: to.say('moved-on.text'),
    actions: [statusAction(to)],
  });
