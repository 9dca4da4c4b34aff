/** Closes the register of those who may need support: once all is decided, that the information is collected is recorded (IIP rules 24.1). */
import type { DocumentRecord } from '../../domain/documents/document.ts';
import { documentKinds, documentTypeOf } from '../../domain/documents/document-kinds.ts';
import { commandAction } from '../core/command-action.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { type DocumentTarget, targetsOf } from '../documents/find-target.ts';
import { keepDocument } from '../documents/keep-document.ts';
import { documentRecorded } from '../documents/views/documents.ts';

/** The open duty that closing it fulfils, where there is one and this person may do so; undefined otherwise. */
export async function registerDuty(turn: Turn): Promise<DocumentTarget | undefined> {
  const owed = await turn.services.obligations.ofNoPlan(turn.organisation.id);
  return (await targetsOf(turn, owed)).find(
    ({ kind }) => kind !== null && documentTypeOf(kind).recordedIn === 'register',
  );
}

/** Null where somebody has closed it meanwhile, or may not. */
export async function closeRegister(turn: Turn): Promise<Reply | null> {
  const target = await registerDuty(turn);
  const kind = documentKinds.find((one) => one === target?.kind);
  if (target === undefined || kind === undefined) return null;
  const document: DocumentRecord = {
    ...{ id: turn.id, organisation: turn.organisation.id, kind, date: turn.today },
    ...{ keptAt: turn.say('intake.kept'), by: turn.member.id, at: turn.now },
    ...target.belongs,
  };
  await keepDocument(turn, document, 'document-recorded');
  turn.acts.did({ kind: 'document-withdraw', id: document.id });
  return reply(turn, documentRecorded(turn, document, [commandAction(turn.say, 'intake')]));
}
