/** The review of a plan's semesters as one page: results and words of both beside each other, feedback, documents, what is missing. */

import type { DocumentRecord } from '../../../domain/documents/document.ts';
import { mayRecordAbout } from '../../../domain/duties/record-document.ts';
import { maySee, maySeeLookbacks, ownersOf, owns } from '../../../domain/plan/access.ts';
import { type Lookback, lookbacksOf } from '../../../domain/plan/lookback.ts';
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import { ratingsFieldOf } from '../../../domain/plan/ratings.ts';
import { hasCome, isWorkable, standing } from '../../../domain/plan/standing.ts';
import { capital } from '../../../domain/text/capital.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Looking } from '../../core/turn.ts';
import { documentBlocks } from '../../plans/views/document-items.ts';
import { gateWords } from '../../plans/views/gate-words.ts';
import { subjectName } from '../../plans/views/option-words.ts';
import {
  identityFacts,
  membersWords,
  partName,
  planCode,
  planTypeName,
  type Speaking,
  statusName,
} from '../../plans/views/plan-words.ts';
import { statusAction } from '../../plans/views/section-parts.ts';
import { sectionTitle } from '../../plans/views/section-title.ts';
import type { Action, Block, Fact, Item, View } from '../../ports/view.ts';
import { lookbackFacts } from '../../sections/views/beside.ts';
import { reviewTasks } from './review-tasks.ts';

/** @param documents those about the plan, newest first; none where the reader may not read of them */
export function reviewView(turn: Looking, to: Speaking, documents: readonly DocumentRecord[]): View {
  const { plan, type } = to.context;
  const seen = lookbacksOf(type, plan)
    .map((one) => ({ ...one, semesters: one.semesters.filter((section) => maySee(turn, plan, section)) }))
    .filter((one) => one.semesters.length > 0);
  const missing = seen
    .flatMap((one) => one.semesters)
    .filter((section) => standing(to.context, section).kind !== 'done');
  return {
    name: 'review',
    surface: 'message',
    title: to.say('review.title', { code: planCode(to) }),
    blocks: [
      { kind: 'facts', facts: headFacts(to) },
      ...missingBlocks(turn, to, missing),
      ...seen.flatMap((one) => reviewPart(turn, to, one)),
      ...documentBlocks(turn, to.context, documents),
    ],
    actions: [...documentAction(turn, to), ...paperActions(turn, to, seen), statusAction(to)],
  };
}

const headFacts = (to: Speaking): readonly Fact[] => {
  const { plan } = to.context;
  return [
    { label: to.say('review.plan'), value: planTypeName(to) },
    ...identityFacts(to),
    { label: to.say('status.status'), value: statusName(to.say, plan.type, plan.status) },
  ];
};

/** What is not done though its time has come, with who owes it. */
function missingBlocks(turn: Looking, to: Speaking, sections: readonly SectionInstance[]): readonly Block[] {
  const open = sections.filter((section) => hasCome(to.context, section));
  if (open.length === 0) return [];
  return [
    { kind: 'heading', text: to.say('review.missing') },
    { kind: 'items', items: open.map((section) => missingItem(turn, to, section)) },
  ];
}

function missingItem(turn: Looking, to: Speaking, section: SectionInstance): Item {
  const mine = isWorkable(standing(to.context, section)) && owns(turn, to.context.plan, section);
  const token = tokenOf({ kind: 'section', plan: to.context.plan.id, section: section.key });
  return {
    title: sectionTitle(to, section),
    detail: ownerNames(turn, to, section),
    ...(mine && { action: { label: to.say('action.fill'), token, style: 'primary' } }),
  };
}

const ownerNames = (turn: Looking, to: Speaking, section: SectionInstance): string =>
  membersWords(to, ownersOf(turn, to.context.plan, section).members);

/** One part of the review: its tasks with their results, and what was said of each semester. */
export function reviewPart(turn: Looking, to: Speaking, lookback: Lookback): readonly Block[] {
  const [first] = lookback.semesters;
  if (first === undefined) return [];
  const words = lookback.semesters.map((section) => semesterFact(turn, to, section));
  return [
    { kind: 'heading', text: partHeading(turn, to, { lookback, first }) },
    ...reviewTasks(turn, to, lookback),
    { kind: 'facts', facts: words },
  ];
}

/** "matemātika – Valdis Ozolnieks" */
function partHeading(
  turn: Looking,
  to: Speaking,
  { lookback, first }: { readonly lookback: Lookback; readonly first: SectionInstance },
): string {
  const name = lookback.subject === undefined ? partName(to, lookback.part) : subjectName(to, lookback.subject);
  return `${capital(name)} – ${ownerNames(turn, to, first)}`;
}

/** What was answered in words, or what it waits for; results stand with their tasks. */
function semesterFact(turn: Looking, to: Speaking, section: SectionInstance): Fact {
  const ratings = ratingsFieldOf(section.type)?.field.id;
  const words = lookbackFacts(to, section, ratings === undefined ? [] : [ratings]).map(({ value }) => value);
  return {
    label: to.say('review.semester', { semester: section.type.lookback?.semester ?? 1 }),
    value: words.length > 0 ? words.join(' · ') : waitingWords(turn, to, section),
  };
}

function waitingWords(turn: Looking, to: Speaking, section: SectionInstance): string {
  const at = standing(to.context, section);
  if (at.kind === 'waiting') return gateWords(turn, to, at.gate);
  if (isWorkable(at)) return to.say('review.owed-by', { names: ownerNames(turn, to, section) });
  return to.say('plan.empty');
}

/** On paper, for those who may read the whole of it; and what is finished of it for the guardians. */
function paperActions(turn: Looking, to: Speaking, seen: readonly Lookback[]): readonly Action[] {
  const { plan } = to.context;
  const sections = seen.flatMap(({ semesters }) => semesters);
  if (!maySeeLookbacks(turn, to.context)) return [];
  const hasFeedback =
    plan.about.kind === 'learner' && sections.some((section) => standing(to.context, section).kind === 'done');
  return (hasFeedback ? (['review', 'feedback'] as const) : (['review'] as const)).map((what) => ({
    label: to.say(`review.paper.${what}`),
    token: tokenOf({ kind: 'paper', what, of: plan.id }),
  }));
}

function documentAction(turn: Looking, to: Speaking): readonly Action[] {
  if (!mayRecordAbout(turn, to.context)) return [];
  return [{ label: to.say('documents.record'), token: tokenOf({ kind: 'document-new', plan: to.context.plan.id }) }];
}
