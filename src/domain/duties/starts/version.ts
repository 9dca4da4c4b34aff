/** A rule that starts when a version of its document was approved: to read it, for instance. */
import { dueAfter } from '../span.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';

/** One for each version: a new one asks anew. */
export function version(asked: StartAsked<'version'>): readonly Occurrence[] {
  const { start, within } = asked;
  const counting = { countsFirstDay: false, freeDays: freeDaysFor(asked) };
  const due = within === undefined ? start.on : dueAfter(start.on, within, counting);
  const occurrence = start.version.replace(/[^\p{L}\p{N}.-]+/gu, '-');
  return [{ occurrence, startsOn: start.on, due, estimated: false }];
}
