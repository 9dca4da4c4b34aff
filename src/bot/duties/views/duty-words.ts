/** What a duty is called, and what is to be said of it besides: its code, its due date, its point, its holders, its orders. */

import { setOf } from '../../../domain/duties/check-context.ts';
import { givenTo, isDoer } from '../../../domain/duties/doer.ts';
import type { Obligation } from '../../../domain/duties/obligation.ts';
import type { Rule, RuledOrganisation } from '../../../domain/duties/rule.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { maySeeMeeting } from '../../../domain/meetings/meeting-access.ts';
import type { Order } from '../../../domain/people/order.ts';
import type { Member, MemberId, Reader } from '../../../domain/people/organisation.ts';
import type { Preferences } from '../../../domain/people/preferences.ts';
import { maySeeRow } from '../../../domain/plan/access.ts';
import { findSection, type SectionInstance } from '../../../domain/plan/on-path.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { planNumber } from '../../../domain/plan/plan-number.ts';
import { isCarriedOn } from '../../../domain/plan/ratings.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { capital } from '../../../domain/text/capital.ts';
import type { Say } from '../../core/texts.ts';
import { type DaySpeaking, dayIn } from '../../core/views/due-words.ts';
import { key, planCode, type Speaking, transitionName } from '../../plans/views/plan-words.ts';
import { sectionTitle } from '../../plans/views/section-title.ts';
import { rowTitle } from '../../plans/views/value-words.ts';

/** A duty with its rule and the plan it is about, where there is one and the plan can still be read. */
export interface ShownDuty {
  readonly obligation: Obligation;
  readonly rule: Rule | null;
  readonly context: PlanContext | null;
  /** The meeting that agreed on it, where it is in no plan. */
  readonly meeting: Meeting | null;
}

/** Who reads of duties, and what their words rest on. */
export interface DutySpeaking extends DaySpeaking {
  readonly organisation: RuledOrganisation;
  readonly orders: readonly Order[];
  /** Of those who have set any: who is away, and who does what in their place. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
  /** Null for a channel: nobody's rights are asked for there, and nothing is shown that needs any. */
  readonly reader: Member | null;
}

/** "G-014" where its plan has a number, else "J-07", "7.b", or nothing where a duty is about the whole school. */
export const dutyCode = (
  { organisation }: Pick<DutySpeaking, 'organisation'>,
  { obligation: { about }, context }: Pick<ShownDuty, 'obligation' | 'context'>,
): string | undefined => (context && planNumber(context)) ?? (about.whom && subjectLabel(about.whom, organisation));

/** "J-07 · Psihologa atzinums", a plan by what it is called in every list; nobody is told their own name. */
export const dutyTitle = (to: DutySpeaking, duty: ShownDuty): string => withCode(to, duty, owedWords(to, duty));

/** The same in a list of many: of a task its own words alone, as far as the reader may see them. */
export function shortTitle(to: DutySpeaking, duty: ShownDuty): string {
  const part = duty.obligation.about.row === undefined ? null : partWords(to, duty);
  return withCode(to, duty, part ?? owedWords(to, duty));
}

function withCode(to: DutySpeaking, duty: ShownDuty, words: string): string {
  const { whom } = duty.obligation.about;
  const isReader = whom?.kind === 'member' && whom.member === to.reader?.id;
  const { context } = duty;
  const code = context === null ? dutyCode(to, duty) : planCode({ context, say: to.say });
  return [isReader ? undefined : code, capital(words)].filter((part) => part !== undefined).join(' · ');
}

/** What is owed: as the rule says it, else the section or task; never a task's words to those who may not see them. */
function owedWords(to: DutySpeaking, duty: ShownDuty): string {
  const { rule, obligation } = duty;
  const part = partWords(to, duty);
  if (rule === null) return part ?? to.say('duties.some');
  const owed = rule.duty[to.say.language];
  const tells = obligation.about.row !== undefined || obligation.about.subject !== undefined;
  return tells && part !== null ? `${owed}: ${part}` : owed;
}

/** The task, subject or section that a duty is about, in a few words; null where it is about none. */
function partWords(to: DutySpeaking, duty: ShownDuty): string | null {
  const { context, rule } = duty;
  const { about } = duty.obligation;
  if (about.meeting !== undefined && about.row !== undefined) return agreementWords(to, duty);
  const subject = to.organisation.subjects.find((one) => one.id === about.subject)?.name[to.say.language];
  if (context === null) return subject ?? null;
  const speaking = { context, say: to.say };
  if (about.row !== undefined) {
    const row = context.plan.rows.find((one) => one.id === about.row);
    const mayRead = row !== undefined && to.reader !== null && maySeeRow(readerIn(to, to.reader, duty), context, row);
    return mayRead ? rowTitle(speaking, row) : rule === null ? to.say('duties.some-task') : null;
  }
  if (subject !== undefined && rule !== null) return subject;
  if (about.step !== undefined) return transitionName(speaking, about.step);
  const section = about.section === undefined ? undefined : findSection(context.type, context.plan, about.section);
  return section === undefined ? null : sectionDuty(speaking, section);
}

/** What is to be done in a section, where its title does not say it. */
function sectionDuty(to: Speaking, section: SectionInstance): string {
  const own = key(to, `sections.${section.type.id}.duty`);
  return to.say.has(own) ? to.say(own) : sectionTitle(to, section);
}

/** The reader, with the right to what they do in place of another. */
const readerIn = (to: DutySpeaking, member: Member, { obligation }: ShownDuty): Reader => ({
  organisation: to.organisation,
  member,
  today: to.today,
  given: givenTo(member.id, [obligation], to),
});

/** What was agreed may tell of a learner: only its holders read it, and whoever may see the meeting; never a channel. */
function agreementWords(to: DutySpeaking, { obligation, meeting }: ShownDuty): string {
  const { reader, say } = to;
  const agreed = meeting?.minutes?.agreements.find(({ id }) => id === obligation.about.row);
  if (reader === null || meeting === null || agreed === undefined) return say('duties.some-task');
  const mayRead =
    isDoer(obligation, reader.id, to) || maySeeMeeting({ organisation: to.organisation, member: reader }, meeting);
  return mayRead ? agreed.text : say('duties.some-task');
}

/** How a duty that is open no more ended; a task that goes on as another one is nothing that was done. */
export function endOf({ obligation: { state, about }, context }: ShownDuty): 'done' | 'carried' | 'void' {
  if (state !== 'fulfilled') return 'void';
  const row = context?.plan.rows.find(({ id }) => id === about.row);
  return context !== null && row !== undefined && isCarriedOn(context.type, context.plan, row) ? 'carried' : 'done';
}

type Cited = Pick<Rule, 'id' | 'point' | 'proposed'>;

interface Citing {
  readonly say: Say;
  readonly organisation: Pick<RuledOrganisation, 'rules'>;
}

/** "kārtības 25.6. punkts", or as the point's document is cited; what stands in none, as a suggestion. */
export function pointWords({ say, organisation }: Citing, { id, point, proposed }: Cited): string {
  const bare = point.replace(/\.$/u, '');
  if (proposed === true) return `${say('plan.proposed')} ${bare}`;
  const shown = say.language === 'lv' ? `${bare}.` : bare;
  const cite = setOf(organisation.rules, id)?.cite?.[say.language];
  return cite === undefined ? say('duties.point', { point: shown }) : cite.replace('{{point}}', shown);
}

/** "rīkojums Nr. 12" */
export function orderWords(to: DutySpeaking, id: string): string {
  const number = to.orders.find((one) => one.id === id)?.number;
  return number === undefined ? to.say('duties.order.bare') : to.say('duties.order.numbered', { number });
}

/** What waits for others has no day to speak of once that of its rule is over: another one begins when it can be done. */
export const isDateless = (
  { today }: Pick<DutySpeaking, 'today'>,
  { due, waitsFor }: Pick<Obligation, 'due' | 'waitsFor'>,
): boolean => waitsFor !== undefined && due < today;

/** What stands beside the due date: that the post is vacant, the date only estimated, the clock stopped or put on. */
export function noteWords(to: DutySpeaking, { obligation }: ShownDuty): readonly string[] {
  const { held, holders, estimated, stopped, shifted } = obligation;
  const isReaders = to.reader !== null && holders.includes(to.reader.id);
  return [
    ...(held === 'vacant' ? [to.say(isReaders ? 'duties.note.vacant' : 'digest.vacant')] : []),
    ...(held === 'by-stand-in' ? [to.say(isReaders ? 'duties.note.stand-in' : 'digest.vacant')] : []),
    ...(estimated && !isDateless(to, obligation) ? [to.say('duties.note.estimated')] : []),
    ...(stopped === undefined ? [] : [stoppedWords(to, stopped)]),
    ...(shifted === undefined
      ? []
      : [
          to.say('duties.note.shifted', {
            order: orderWords(to, shifted.order),
            date: dayIn(to, shifted.from, 'nominative'),
          }),
        ]),
  ];
}

function stoppedWords(to: DutySpeaking, { order, until }: NonNullable<Obligation['stopped']>): string {
  const by = orderWords(to, order);
  if (until === null) return to.say('duties.note.stopped', { order: by });
  return to.say('duties.note.stopped-until', { order: by, date: dayIn(to, until, 'dative') });
}
