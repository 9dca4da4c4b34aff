/** A short sign of all that duties rest on beside the plans, by which it is told what of it has changed. */

import { createHash } from 'node:crypto';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import type { Order } from '../../domain/people/order.ts';
import type { ClassId } from '../../domain/people/organisation.ts';

/** Counts on when another version of Solis makes other duties of the same: every plan's are derived anew then. */
const derivedAs = 4;

/**
 * One line for what every plan may rest on, then one for each class: its teachers, learners and orders. It tells none of them.
 * @param orders those that count by now
 */
export function fingerprintOf(organisation: RuledOrganisation, orders: readonly Order[]): string {
  // What only words and messages are made of is left out: nobody owes anything else because of it.
  const { name, language, channels, digest, rota, phrases, members, classes, teaching, learners, ...common } =
    organisation;
  const people = members.map(({ name, email, language, ...member }) => member);
  const standing = orders.filter(({ withdrawn }) => withdrawn === undefined);
  const ofClass = (id: ClassId) => standing.filter(({ scope }) => scope.kind === 'class' && scope.class === id);
  const ofClasses = classes.map((one) => {
    const taught = teaching.filter((lesson) => lesson.class === one.id);
    const codes = learners.filter((learner) => learner.class === one.id).map(({ code }) => code);
    return `${signOf({ ...one, taught, codes, standing: ofClass(one.id) })} ${one.id}`;
  });
  const ofAll = standing.filter(({ scope }) => scope.kind !== 'class');
  return [signOf({ derivedAs, ...common, people, standing: ofAll }), ...ofClasses].join('\n');
}

/** The classes in which something changed; undefined where it changed for all, or it cannot be told. */
export function changedClasses(before: string | undefined, now: string): readonly ClassId[] | undefined {
  const [[common, ...old], [commonNow, ...own]] = [before?.split('\n') ?? [], now.split('\n')];
  if (common !== commonNow) return undefined;
  const changed = [...old.filter((line) => !own.includes(line)), ...own.filter((line) => !old.includes(line))];
  return [...new Set(changed.map((line) => line.slice(line.indexOf(' ') + 1)))];
}

const signOf = (facts: object): string => createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
