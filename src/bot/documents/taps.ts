/** Recording that a document was handed in: when, under which number, where it is kept; its text stays where it is. */

import type { DocumentRecord } from '../../domain/documents/document.ts';
import { mayWithdraw } from '../../domain/duties/record-document.ts';
import { subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';
import { type TapOf, tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { belowDaily } from '../duties/show-duties.ts';
import { refuse } from '../plans/audited.ts';
import { openPlan } from '../plans/open-plan.ts';
import { onPlan, type TapTable } from '../plans/tap-handler.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import type { Action, FormValues } from '../ports/view.ts';
import { readDocument } from './document-step.ts';
import { aboutTarget, belongingOf, type DocumentTarget, dutyTarget, planAbout, planTarget } from './find-target.ts';
import { keepDocument } from './keep-document.ts';
import { documentForm } from './views/document-form.ts';
import { documentRecorded, documentWithdrawn } from './views/documents.ts';

export const documentTaps = {
  'document-form': async (turn, tap) => {
    const target = await dutyTarget(turn, tap.duty, tap.from);
    return reply(turn, target === null ? noPlaceView(turn.say) : documentForm(turn, target.about));
  },

  'document-save': async (turn, tap, values) => {
    const again = await recordedBefore(turn);
    if (again !== null) return belowDaily(turn, tap.from, again);
    const target = await dutyTarget(turn, tap.duty, tap.from);
    if (target === null) return reply(turn, noPlaceView(turn.say));
    return belowDaily(turn, tap.from, await record(turn, target, values));
  },

  'document-new': (turn, tap) =>
    onPlan(turn, tap.plan, async ({ context }) => {
      const target = planTarget(turn, context);
      return target === null ? refuse(turn, 'document-new') : reply(turn, documentForm(turn, target.about));
    }),

  'document-add': (turn, tap, values) =>
    onPlan(turn, tap.plan, async ({ context }) => {
      const target = planTarget(turn, context);
      if (target === null) return refuse(turn, 'document-add');
      return (await recordedBefore(turn)) ?? record(turn, target, values);
    }),

  'document-about': async (turn, tap) => {
    const target = await targetAbout(turn, tap);
    return target === null ? refuse(turn, 'document-about') : reply(turn, documentForm(turn, target.about));
  },

  'document-about-add': async (turn, tap, values) => {
    const target = await targetAbout(turn, tap);
    if (target === null) return refuse(turn, 'document-about-add');
    return (await recordedBefore(turn)) ?? record(turn, target, values);
  },

  'document-withdraw': async (turn, tap) => {
    const document = await turn.services.documents.load(turn.organisation.id, tap.id);
    const context = document?.plan === undefined ? null : await openPlan(turn, document.plan);
    if (document === null || !mayWithdraw(turn, document, context))
      return refuse(turn, 'document-withdraw', noPlaceView(turn.say));
    if (document.withdrawn === undefined) {
      await keepDocument(turn, { ...document, withdrawn: { by: turn.member.id, at: turn.now } }, 'document-withdrawn');
      turn.acts.undid({ kind: 'document-withdraw', id: document.id });
    }
    return reply(turn, documentWithdrawn(turn, document));
  },
} satisfies TapTable;

/** The same arrival again is answered as it was: the document it made fulfils the duty, which is open no longer. */
async function recordedBefore(turn: Turn): Promise<Reply | null> {
  const document = await turn.services.documents.load(turn.organisation.id, turn.id);
  return document === null ? null : reply(turn, documentRecorded(turn, document, onward(turn, document)));
}

async function record(turn: Turn, target: DocumentTarget, typed: FormValues): Promise<Reply> {
  const read = readDocument(turn, target.kind, typed);
  if (read.kind === 'problems')
    return reply(turn, documentForm(turn, target.about, { typed, problems: read.problems }));
  const document: DocumentRecord = {
    id: turn.id,
    organisation: turn.organisation.id,
    ...read.words,
    ...(await belongingOf(turn, { ...read.words, ...target.belongs })),
    ...target.belongs,
    by: turn.member.id,
    at: turn.now,
  };
  await keepDocument(turn, document, 'document-recorded');
  turn.acts.did({ kind: 'document-withdraw', id: document.id });
  return reply(turn, documentRecorded(turn, document, onward(turn, document)));
}

/** About whom a button asks to record; null where that is nobody, or nobody of this person's. */
async function targetAbout(turn: Turn, tap: TapOf<'document-about' | 'document-about-add'>) {
  const about = subjectOfKey(tap.about, turn.organisation);
  const { what, way, day } = tap;
  return about && aboutTarget(turn, { about, ...defined({ what, way, day }) }, await planAbout(turn, about));
}

/** Where the document can be seen among others. */
const onward = ({ say }: Turn, { plan }: DocumentRecord): readonly Action[] =>
  plan === undefined ? [] : [{ label: say('review.open'), token: tokenOf({ kind: 'review', plan }) }];
