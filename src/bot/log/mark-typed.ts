/** Notes that all which changed in a plan was typed into the state's system; of what changed since it was shown, it is asked. */

import type { DocumentRecord } from '../../domain/documents/document.ts';
import { maySeeChanges, untypedOf } from '../../domain/plan/typed-elsewhere.ts';
import type { TapOf } from '../core/tap.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { keepDocument } from '../documents/keep-document.ts';
import { refuse } from '../plans/audited.ts';
import { onPlan } from '../plans/tap-handler.ts';
import { planCode } from '../plans/views/plan-words.ts';
import { mayType, showTypingList } from './show-typing-list.ts';

/** Throws what the stores throw. */
export const markTyped = (turn: Turn, { plan, until }: TapOf<'typed-in'>): Promise<Reply> =>
  onPlan(turn, plan, async ({ context, say }) => {
    const kind = context.type.typedElsewhere?.document;
    if (kind === undefined || !mayType(turn, context)) return refuse(turn, 'typed-in');
    const changes = untypedOf(context);
    if (!maySeeChanges(turn, context, changes)) return refuse(turn, 'typed-in');
    const last = changes.at(-1);
    // Somebody has noted it before, or the tap came twice.
    if (last === undefined) return showTypingList(turn);
    if (last.at !== until) return withNotice(await showTypingList(turn), say('log.typing.changed'), 'warning');
    const document: DocumentRecord = {
      ...{ id: turn.id, organisation: turn.organisation.id, kind, plan, about: context.plan.about },
      ...{ date: turn.today, keptAt: say('log.typing.kept'), by: turn.member.id, at: turn.now },
    };
    await keepDocument(turn, document, 'document-recorded');
    turn.acts.did({ kind: 'document-withdraw', id: document.id });
    return withNotice(await showTypingList(turn), say('log.typing.marked', { plan: planCode({ context, say }) }));
  });
