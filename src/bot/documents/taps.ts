/** Recording that a document was handed in: when, under which number, where it is kept; its text stays where it is. */

import type { DocumentRecord } from '../../domain/documents/document.ts';
import { documentKinds } from '../../domain/documents/document-kinds.ts';
import { mayWithdraw } from '../../domain/duties/record-document.ts';
import type { Values } from '../../domain/plan/plan.ts';
import { type FieldProblem, readStep } from '../../domain/plan/read-values.ts';
import { defined } from '../../shared/defined.ts';
import { judgeText } from '../core/judge-text.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { deriveOfPlan, deriveOfSchool } from '../duties/derive.ts';
import { refreshDaily } from '../duties/refresh.ts';
import { belowDaily } from '../duties/show-duties.ts';
import { refuse } from '../plans/audited.ts';
import { openPlan } from '../plans/open-plan.ts';
import { onPlan, type TapTable } from '../plans/tap-handler.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import type { Action, FormValues } from '../ports/view.ts';
import { belongingOf, type DocumentTarget, dutyTarget, planTarget } from './find-target.ts';
import { documentForm, documentRecorded, documentStep, documentWithdrawn } from './views/document.ts';

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

  'document-withdraw': async (turn, tap) => {
    const document = await turn.services.documents.load(turn.organisation.id, tap.id);
    const context = document?.plan === undefined ? null : await openPlan(turn, document.plan);
    if (document === null || !mayWithdraw(turn, document, context))
      return refuse(turn, 'document-withdraw', noPlaceView(turn.say));
    if (document.withdrawn === undefined) {
      await keep(turn, { ...document, withdrawn: { by: turn.member.id, at: turn.now } }, 'document-withdrawn');
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

async function record(turn: Turn, target: DocumentTarget, values: FormValues): Promise<Reply> {
  const read = readStep(documentStep(target.kind !== null), values, { context: turn, choices: () => documentKinds });
  const kind = target.kind ?? documentKinds.find((one) => one === read.values.kind);
  const { date, number, kept } = read.values;
  const problems = { ...warnedOf(turn, defined({ number, kept })), ...read.problems };
  if (Object.keys(problems).length > 0 || kind === undefined || typeof date !== 'string' || typeof kept !== 'string')
    return reply(turn, documentForm(turn, target.about, { typed: values, problems }));
  const { plan } = target.belongs;
  const document: DocumentRecord = {
    id: turn.id,
    organisation: turn.organisation.id,
    kind,
    ...(await belongingOf(turn, { kind, date, ...defined({ plan }) })),
    ...target.belongs,
    date,
    ...(typeof number === 'string' && { number }),
    keptAt: kept,
    by: turn.member.id,
    at: turn.now,
  };
  await keep(turn, document, 'document-recorded');
  turn.acts.did({ kind: 'document-withdraw', id: document.id });
  return reply(turn, documentRecorded(turn, document, onward(turn, document)));
}

/** Where it is kept, and its number, are words of their own. */
const warnedOf = (turn: Turn, texts: Values): Readonly<Record<string, FieldProblem>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const problem = typeof text === 'string' ? judgeText(turn, text, { required: false }) : null;
      return problem === null ? [] : [[name, problem] as const];
    }),
  );

/** Keeps a document, lets the duty be fulfilled (or open again) at once, and puts the messages that spoke of it in order. */
async function keep(turn: Turn, document: DocumentRecord, what: string): Promise<void> {
  const { services, organisation, member, now } = turn;
  await services.documents.save(organisation.id, document);
  const { plan, obligation } = document;
  await services.audit.append(organisation.id, [
    { at: now, member: member.id, act: 'changed', what, ...defined({ plan }) },
  ]);
  try {
    await (plan === undefined ? deriveOfSchool(services) : deriveOfPlan(services, plan));
    const duty = obligation === undefined ? null : await services.obligations.find(organisation.id, obligation);
    await refreshDaily(services, duty?.holders ?? [member.id]);
  } catch (error) {
    services.report('duties.waiting', error, { document: document.id });
  }
}

/** Where the document can be seen among others. */
const onward = ({ say }: Turn, { plan }: DocumentRecord): readonly Action[] =>
  plan === undefined ? [] : [{ label: say('review.open'), token: tokenOf({ kind: 'review', plan }) }];
