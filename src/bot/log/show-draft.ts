/** Goes on with a session that is being logged: to its measure if it is not known, to what is missing, or to the card. */

import { measureCount } from '../../domain/log/sums.ts';
import { defined } from '../../shared/defined.ts';
import { judgeText } from '../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { showList } from '../plans/audited.ts';
import type { Conversation, EntryDraft } from '../ports/conversation.ts';
import { checkDraft, type WholeDraft } from './check-draft.ts';
import { type FoundMeasure, measuresMeant } from './find-measures.ts';
import {
  chooseMeasureView,
  type EntryProblems,
  entryDraftView,
  entryFormView,
  type Filled,
  longestSession,
  noMeasureView,
} from './views/entry-draft.ts';
import { placeWords } from './views/log-words.ts';

const withEntry = (conversation: Conversation, entry: EntryDraft): Conversation => ({ ...conversation, entry });

export function withoutEntry({ entry: _, ...rest }: Conversation): Conversation {
  return rest;
}

export async function showDraft(turn: Turn, draft: EntryDraft): Promise<Reply> {
  const found = await measuresMeant(turn, draft);
  const [only] = found;
  if (only === undefined) return reply(turn, noMeasureView(turn, draft), withoutEntry(turn.conversation));
  if (found.length > 1)
    return showList(turn, 'entry', chooseMeasureView(turn, draft, found), withEntry(turn.conversation, draft));
  const placed = placedIn(only, draft);
  const problems = problemsOf(turn, only, placed);
  if (!isWhole(placed) || Object.keys(problems).length > 0)
    return formOf(turn, only, { draft: placed, typed: {}, problems: placed.topic === undefined ? {} : problems });
  const to = { context: only.context, say: turn.say };
  const { id: plan } = only.context.plan;
  const [checked, sums] = await Promise.all([
    checkDraft(turn, only, placed),
    turn.services.entries.sums(turn.organisation.id, [plan]),
  ]);
  const place = placeWords(to, only.measure, measureCount(sums, plan, only.measure.row.id).held + 1);
  const view = entryDraftView(to, { found: only, draft: placed, checked, place });
  return reply(turn, view, withEntry(turn.conversation, placed));
}

/** In its one measure, as long as one lasts unless something else was said. */
const placedIn = ({ context: { plan, type }, measure }: FoundMeasure, draft: EntryDraft): EntryDraft => ({
  ...draft,
  ...{ plan: plan.id, row: measure.row.id },
  ...defined({ minutes: draft.minutes ?? type.log?.minutes }),
});

export const isWhole = (draft: EntryDraft): draft is WholeDraft =>
  draft.minutes !== undefined && draft.topic !== undefined;

const longestTopic = ({ context: { type } }: FoundMeasure): number => type.log?.longestTopic ?? 0;

/** What of it cannot be taken, whatever was typed before. */
export function problemsOf(turn: Turn, found: FoundMeasure, { topic = '', minutes }: EntryDraft): EntryProblems {
  const { about } = found.context.plan;
  const wrong = judgeText(turn, topic, { longest: longestTopic(found), about });
  return {
    ...(wrong !== null && { topic: wrong }),
    ...(minutes !== undefined && minutes < 1 && { minutes: { kind: 'too-small', least: 1 } as const }),
    ...(minutes !== undefined &&
      minutes > longestSession && { minutes: { kind: 'too-large', most: longestSession } as const }),
  };
}

/** A personal code stays nowhere. */
export function formOf(turn: Turn, found: FoundMeasure, { draft, typed, problems }: Filled): Reply {
  const { topic, ...rest } = draft;
  const kept = problems.topic?.kind === 'personal-code' || topic === undefined ? rest : { ...rest, topic };
  const view = entryFormView({ context: found.context, say: turn.say }, longestTopic(found), {
    ...{ draft: kept, typed, problems },
  });
  return reply(turn, view, withEntry(turn.conversation, kept));
}
