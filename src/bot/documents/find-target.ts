/** What a document is recorded for, looked up and judged: a duty that asks for one, or a plan. */

import type { DocumentRecord } from '../../domain/documents/document.ts';
import { type DocumentKind, documentTypeOf } from '../../domain/documents/document-kinds.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import {
  type DocumentDuty,
  documentOf,
  isInCircleAbout,
  mayRecordAbout,
  mayRecordFor,
} from '../../domain/duties/record-document.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import { neededSections } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { isSameSubject, subjectKey, subjectLabel } from '../../domain/plan/subject-kinds.ts';
import { isPlanInWork } from '../../domain/plan-types/find-types.ts';
import { defined } from '../../shared/defined.ts';
import { tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import { loadDuties, shownDuties, speakingOf } from '../duties/load-duties.ts';
import { dutyTitle } from '../duties/views/duty-words.ts';
import { audit } from '../plans/audited.ts';
import { knownPlansOf } from '../plans/find-plans.ts';
import { planCode } from '../plans/views/plan-words.ts';
import { sectionTitle } from '../plans/views/section-title.ts';
import type { SaidDocument } from './said-document.ts';
import type { DocumentAbout } from './views/document-form.ts';

/** Something a document can be recorded for, by this person. */
export interface DocumentTarget {
  readonly about: DocumentAbout;
  /** The kind of document that the duty asks for; null where the person says it. */
  readonly kind: DocumentKind | null;
  /** What the document will say of where it belongs. */
  readonly belongs: Pick<DocumentRecord, 'obligation' | 'plan' | 'about'>;
}

/**
 * The duty of that key, if it asks for a document, is open, and this person may record it; null otherwise.
 * @param from where the duty stands
 */
export async function dutyTarget(turn: Turn, key: string, from: string): Promise<DocumentTarget | null> {
  const obligation = await turn.services.obligations.find(turn.organisation.id, key);
  const target = obligation === null ? undefined : (await targetsOf(turn, [obligation], from))[0];
  if (target === undefined) await audit(turn, { act: 'refused', what: 'document' });
  return target ?? null;
}

/** Those of these duties that this person can record a document for. */
export async function targetsOf(
  turn: Turn,
  obligations: readonly Obligation[],
  from = '',
): Promise<readonly DocumentTarget[]> {
  const open = obligations.filter(({ state }) => state === 'open');
  if (open.length === 0) return [];
  const scene = await loadDuties(turn.services);
  const shown = await shownDuties(scene, open);
  return shown.flatMap((duty): readonly DocumentTarget[] => {
    const { obligation, rule, context } = duty;
    const kind = documentOf(rule);
    if (rule === null || kind === null || !mayRecordFor(turn, { obligation, rule, context })) return [];
    const title = dutyTitle(speakingOf(scene, turn.say, turn.member), duty);
    const tokens = {
      opens: tokenOf({ kind: 'document-form', duty: obligation.key, from }),
      submit: tokenOf({ kind: 'document-save', duty: obligation.key, from }),
    };
    const { plan, whom } = obligation.about;
    return [
      {
        about: { title, ...tokens, place: placeOf(turn, { obligation, rule, context }), kind },
        kind,
        belongs: {
          obligation: obligation.key,
          ...defined({ plan, about: whom }),
        },
      },
    ];
  });
}

/**
 * Where a document belongs, though no duty was named: to the open one about the same that asks for such a document and
 * began by then. Of several it is one that this person owes, else the one that is due first; one document ends one duty.
 */
export async function belongingOf(
  turn: Turn,
  document: Pick<DocumentRecord, 'kind' | 'plan' | 'about' | 'date'>,
): Promise<Pick<DocumentRecord, 'obligation'>> {
  const owed = await dutiesAbout(turn, document);
  const begun = owed.filter(({ startsOn }) => startsOn <= document.date);
  const keys = (await targetsOf(turn, begun))
    .filter(({ kind }) => kind === document.kind)
    .map(({ belongs }) => belongs.obligation);
  const mine = begun.find(({ key, holders }) => keys.includes(key) && holders.includes(turn.member.id));
  const obligation = mine?.key ?? keys[0];
  return obligation === undefined ? {} : { obligation };
}

/** What is owed about a plan, and about its subject by itself. */
export async function dutiesAbout(
  { services, organisation }: Turn,
  { plan, about }: Pick<DocumentRecord, 'plan' | 'about'>,
): Promise<readonly Obligation[]> {
  if (about === undefined) return [];
  const [ofPlan, ofNoPlan] = await Promise.all([
    plan === undefined ? [] : services.obligations.ofPlan(organisation.id, plan),
    services.obligations.ofNoPlan(organisation.id),
  ]);
  return [...ofPlan, ...ofNoPlan.filter(({ about: { whom } }) => isSameSubject(whom, about))];
}

/** A plan that this person may record a document about; null otherwise. */
export function planTarget(turn: Turn, context: PlanContext): DocumentTarget | null {
  if (!mayRecordAbout(turn, context)) return null;
  const { plan } = context;
  const title = `${planCode({ context, say: turn.say })} · ${turn.say('documents.record')}`;
  const tokens = {
    opens: tokenOf({ kind: 'document-new', plan: plan.id }),
    submit: tokenOf({ kind: 'document-add', plan: plan.id }),
  };
  return {
    about: { title, ...tokens, place: turn.say('documents.place'), kind: null },
    kind: null,
    belongs: { plan: plan.id, about: plan.about },
  };
}

/**
 * Somebody about whom this person may record a document, with a plan or without; null otherwise.
 * @param context the plan in work about them that this person may know of
 */
export function aboutTarget(turn: Turn, said: SaidDocument, context: PlanContext | null): DocumentTarget | null {
  const { about, what, way, day } = said;
  if (context === null ? !isInCircleAbout(turn, about) : !mayRecordAbout(turn, context)) return null;
  const counts = what !== undefined && documentTypeOf(what).ways.some((one) => one === way);
  const ids = { about: subjectKey(about), what, way: counts ? way : undefined, day };
  const label = turn.say(what === undefined ? 'documents.record' : `documents.kind.${what}`);
  return {
    about: {
      title: `${subjectLabel(about, turn.organisation)} · ${label}`,
      opens: tokenOf({ kind: 'document-about', ...ids }),
      submit: tokenOf({ kind: 'document-about-add', ...ids }),
      place: turn.say('documents.place'),
      kind: null,
      said: defined({ kind: what, way: ids.way, date: day }),
    },
    kind: null,
    belongs: { about, ...defined({ plan: context?.plan.id }) },
  };
}

/** The plan in work about somebody that this person may know of; null where there is none. */
export async function planAbout(turn: Turn, about: PlanSubject): Promise<PlanContext | null> {
  return (await knownPlansOf(turn, about)).find(({ plan }) => isPlanInWork(plan)) ?? null;
}

/** Where the text of the document belongs: the sensitive section of whoever owes it, else the school's own keeping. */
function placeOf(turn: Turn, { rule, context }: DocumentDuty): string {
  const { holder } = rule;
  if (context === null || holder.kind !== 'role') return turn.say('documents.place');
  const section = neededSections(context.type, context.plan).find(
    ({ type }) => type.sensitive === true && type.owner.kind === 'role' && type.owner.role === holder.role,
  );
  if (section === undefined) return turn.say('documents.place');
  return turn.say('documents.section', { section: sectionTitle({ context, say: turn.say }, section) });
}
