/** Documents that were recorded about a plan or its subject: kind, days, number, by whom; where they are kept. */

import type { DocumentRecord } from '../../../domain/documents/document.ts';
import { isInCircle, mayWithdraw } from '../../../domain/duties/record-document.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Looking } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberName } from '../../core/views/member-name.ts';
import type { Block, Item } from '../../ports/view.ts';

/** Those about a plan; nothing for those to whom it would tell which specialists looked at the learner. */
export const documentBlocks = (
  turn: Looking,
  context: PlanContext,
  documents: readonly DocumentRecord[],
): readonly Block[] => (isInCircle(turn, context) ? documentList(turn, context, documents) : []);

/** Those that stand, for whoever may read of them. @param context the plan that they are about, where there is one */
export function documentList(
  turn: Looking,
  context: PlanContext | null,
  documents: readonly DocumentRecord[],
): readonly Block[] {
  const shown = documents.filter((one) => one.withdrawn === undefined);
  if (shown.length === 0) return [];
  return [
    { kind: 'heading', text: turn.say('documents.list') },
    { kind: 'items', items: shown.map((document) => documentItem(turn, context, document)) },
  ];
}

function documentItem(turn: Looking, context: PlanContext | null, document: DocumentRecord): Item {
  const { say } = turn;
  const parts = [
    dayIn(turn, document.date, 'nominative'),
    ...(document.way === undefined ? [] : [say(`documents.way.${document.way}`)]),
    ...(document.number === undefined ? [] : [say('documents.numbered', { number: document.number })]),
    ...dayParts(turn, document),
    memberName(turn, document.by),
  ];
  const withdraw = { label: say('documents.withdraw'), token: tokenOf({ kind: 'document-withdraw', id: document.id }) };
  return {
    title: say(`documents.kind.${document.kind}`),
    detail: `${parts.join(' · ')}\n${say('documents.kept', { place: document.keptAt })}`,
    ...(mayWithdraw(turn, document, context) && { action: withdraw }),
  };
}

const dayParts = (turn: Looking, { validFrom, validTo, answerBy }: DocumentRecord): readonly string[] =>
  Object.entries({ 'valid-from': validFrom, 'valid-to': validTo, 'answer-by': answerBy }).flatMap(([name, day]) =>
    day === undefined ? [] : [turn.say(`documents.on.${name}`, { date: dayIn(turn, day, 'nominative') })],
  );
