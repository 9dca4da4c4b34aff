/** Documents that were recorded about a plan: kind, date, number, by whom; where they are kept only for the support circle. */

import type { DocumentRecord } from '../../../domain/documents/document.ts';
import { isInCircle, mayWithdraw } from '../../../domain/duties/record-document.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Block, Item } from '../../ports/view.ts';
import { dateWords, memberName, type Speaking } from './plan-words.ts';

/** Nothing for those to whom it would tell which specialists looked at the learner. */
export function documentBlocks(turn: Turn, to: Speaking, documents: readonly DocumentRecord[]): readonly Block[] {
  const shown = isInCircle(turn, to.context) ? documents.filter((one) => one.withdrawn === undefined) : [];
  if (shown.length === 0) return [];
  return [
    { kind: 'heading', text: to.say('documents.list') },
    { kind: 'items', items: shown.map((document) => documentItem(turn, to, document)) },
  ];
}

function documentItem(turn: Turn, to: Speaking, document: DocumentRecord): Item {
  const { say } = to;
  const parts = [
    dateWords(to, document.date),
    ...(document.number === undefined ? [] : [say('documents.numbered', { number: document.number })]),
    memberName(to, document.by),
  ];
  const withdraw = { label: say('documents.withdraw'), token: tokenOf({ kind: 'document-withdraw', id: document.id }) };
  return {
    title: say(`documents.kind.${document.kind}`),
    detail: `${parts.join(' · ')}\n${say('documents.kept', { place: document.keptAt })}`,
    ...(mayWithdraw(turn, document, to.context) && { action: withdraw }),
  };
}
