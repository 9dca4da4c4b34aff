/** All answers of a section: to check before it is handed over, or to read. */

import { mayAnswer, owns } from '../../../domain/plan/access.ts';
import { isOpenNow } from '../../../domain/plan/guard.ts';
import { isInForce } from '../../../domain/plan/life-cycle.ts';
import { rowsOf, type SectionInstance } from '../../../domain/plan/on-path.ts';
import { noSection } from '../../../domain/plan/plan.ts';
import { walk } from '../../../domain/plan/walk.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { memberName, type Speaking } from '../../plans/views/plan-words.ts';
import {
  returnAction,
  returnedNotice,
  reviewAction,
  sectionHeading,
  statusAction,
  undoAction,
  writingNotice,
} from '../../plans/views/section-parts.ts';
import type { Action, Block, View } from '../../ports/view.ts';
import { answerBlocks, rowBlocks } from './answer-items.ts';
import { missedNotice } from './missed-notice.ts';
import { originBlock } from './section-origin.ts';

/** @param full whether sensitive answers are shown, which is only ever done in a form apart */
export function sectionReviewView(turn: Turn, to: Speaking, section: SectionInstance, full: boolean): View {
  const { plan } = to.context;
  const open = isOpenNow(to.context, section, 'section') && mayAnswer(turn, to.context, section);
  const correctable = isInForce(to.context.type, plan.status) && !open && owns(turn, plan, section);
  const ready = open && ['ready', 'rows'].includes(walk(to.context, section).kind);
  return {
    name: 'section-review',
    surface: full ? 'form' : 'message',
    title: sectionHeading(to, section),
    blocks: [
      ...returnedNotice(to, section),
      ...writingNotice(to, section, turn.member.id),
      ...finishedBlock(to, section),
      ...(ready ? [...missedNotice(to, section), ...checkBlocks(to, section)] : []),
      ...answerBlocks(turn, to, { section, full, act: open ? 'step' : correctable ? 'ask-correction' : null }),
      ...originBlock(to, section),
    ],
    actions: full ? [] : actionsOf(turn, to, section, ready),
  };
}

/** For those who may not see a section: the rows of it in which they are named. */
export const namedRowsView = (turn: Turn, to: Speaking, section: SectionInstance): View => ({
  name: 'section-review',
  surface: 'message',
  title: sectionHeading(to, section),
  blocks: [
    { kind: 'text', text: to.say('section.named') },
    ...rowBlocks(turn, to, { section, full: false, act: null }),
  ],
  actions: [statusAction(to)],
});

function actionsOf(turn: Turn, to: Speaking, section: SectionInstance, ready: boolean): readonly Action[] {
  const ids = { plan: to.context.plan.id, section: section.key };
  const rowsOpen =
    section.type.list !== undefined && isOpenNow(to.context, section, 'rows') && mayAnswer(turn, to.context, section);
  return [
    ...(ready
      ? [{ label: to.say('action.finish'), token: tokenOf({ kind: 'finish', ...ids }), style: 'primary' } as const]
      : []),
    ...(rowsOpen ? [{ label: to.say('action.add-row'), token: tokenOf({ kind: 'add-row', ...ids }) }] : []),
    ...(section.type.sensitive === true
      ? [{ label: to.say('action.read'), token: tokenOf({ kind: 'read', ...ids, type: to.context.type.id }) }]
      : []),
    ...returnAction(turn, to, section),
    ...(section.type.lookback?.part === 'feedback' ? [reviewAction(to)] : []),
    statusAction(to),
    ...(ready ? [undoAction(to)] : []),
  ];
}

/** All is answered, which is not to say that every field is filled in. */
function checkBlocks(to: Speaking, section: SectionInstance): readonly Block[] {
  const { plan } = to.context;
  const places = [plan.sections[section.key] ?? noSection, ...rowsOf(plan, section.key)];
  const values = places.flatMap(({ answers }) => Object.values(answers).flatMap((one) => Object.values(one.values)));
  const count = values.filter((value) => value === null).length;
  return [
    { kind: 'text', text: to.say('section.check') },
    ...(count === 0 ? [] : [{ kind: 'text', text: to.say('section.left-empty', { count }) } as const]),
  ];
}

function finishedBlock(to: Speaking, section: SectionInstance): readonly Block[] {
  const { finished } = to.context.plan.sections[section.key] ?? noSection;
  if (finished === undefined) return [];
  return [{ kind: 'notice', tone: 'success', text: to.say('section.done-by', { name: memberName(to, finished.by) }) }];
}
