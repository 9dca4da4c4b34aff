/** A duty to write a section that is closed until others are handed over rests: it is those who owe the others that are late. */
import { today as dayOf } from '../calendar/local-date.ts';
import type { SectionKey } from '../plan/plan.ts';
import { standing } from '../plan/standing.ts';
import type { Duty } from './obligation.ts';
import type { Subject } from './subject.ts';

/** The sections that must be handed over first; undefined where nothing keeps the duty from being done. */
export function waitsFor(subject: Subject): readonly SectionKey[] | undefined {
  if (subject.kind !== 'section') return undefined;
  const at = standing(subject.context, subject.section);
  return at.kind === 'waiting' && at.gate.kind === 'sections-done' ? at.gate.waitsFor : undefined;
}

/**
 * From when until when it is owed: as the rule has it, as long as the section was opened before its day; one that others
 * kept closed until then, from its opening until the day that its owners were told.
 * @param rule the days of the rule
 */
export function onceOpen(subject: Subject, rule: Pick<Duty, 'startsOn' | 'due'>): Pick<Duty, 'startsOn' | 'due'> {
  if (subject.kind !== 'section') return rule;
  const { context, section } = subject;
  const call = context.plan.called[section.key];
  const waits = section.type.gates?.some(({ kind }) => kind === 'sections-done') ?? false;
  if (!waits || call === undefined) return rule;
  const opened = dayOf(new Date(call.at), context.organisation.zone);
  return opened < rule.due ? rule : { startsOn: opened, due: call.due };
}
