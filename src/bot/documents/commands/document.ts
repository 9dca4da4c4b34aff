/** Records documents: those that a duty asks for, or one about whoever is named; and shows what is recorded about them. */

import { defined } from '../../../shared/defined.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { audit, refuse } from '../../plans/audited.ts';
import { subjectIn } from '../../plans/find-plans.ts';
import { aboutTarget, dutiesAbout, planAbout, targetsOf } from '../find-target.ts';
import { type SaidDocument, saidDocument } from '../said-document.ts';
import { documentsDue, documentsView } from '../views/documents.ts';

export const document: Command = async (turn, rest) => {
  const about = subjectIn(turn, rest);
  if (about !== null) {
    const found = await documentsAbout(turn, saidDocument(turn, about, rest));
    if (found !== null) return found;
    // About whom they may see nothing is for them as if there were nobody of that name.
    await audit(turn, { act: 'refused', what: 'document' });
  }
  const mine = await turn.services.obligations.ofMember(turn.organisation.id, turn.member.id);
  return reply(
    turn,
    documentsDue(
      turn,
      (await targetsOf(turn, mine)).map((one) => one.about),
    ),
  );
};

/** What is due and recorded about somebody, and another one to record; null where nothing of it is this person's. */
async function documentsAbout(turn: Turn, said: SaidDocument): Promise<Reply | null> {
  const { about, what } = said;
  const context = await planAbout(turn, about);
  const other = aboutTarget(turn, said, context);
  const duties = await targetsOf(turn, await dutiesAbout(turn, { about, ...defined({ plan: context?.plan.id }) }));
  const due = duties.filter(({ kind }) => what === undefined || kind === what);
  if (other === null && due.length === 0) return context === null ? null : refuse(turn, 'document');
  const recorded = other === null ? [] : await turn.services.documents.list(turn.organisation.id, { about });
  const shown = { due: due.map((one) => one.about), other: other?.about ?? null, recorded, context };
  return reply(turn, documentsView(turn, said, shown));
}
