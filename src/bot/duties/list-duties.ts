/** Everything open that a member owes, all of it, by how near it is; for those who lead the school, what waits for them to decide too. */

import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { awayFor } from '../../domain/duties/doer.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { leads } from '../../domain/people/leads.ts';
import { commandAction } from '../core/command-action.ts';
import { tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import type { Action, Item, View } from '../ports/view.ts';
import { openDuty } from './daily-of.ts';
import { type DutyLookup, isMine, loadDuties, shownDuties, speakingOf } from './load-duties.ts';
import { concernOf, mayDecideOn, told } from './relevance.ts';
import { groupOf } from './views/daily.ts';
import { dutyLine } from './views/duty-line.ts';
import { newsItem } from './views/duty-news.ts';

/** What a member owes now, also for those they stand in for, by due date. */
export async function openOf(scene: DutyLookup, { id }: Turn['member']): Promise<readonly Obligation[]> {
  const { services } = scene;
  const found = await Promise.all(
    [id, ...awayFor(id, scene)].map((member) => services.obligations.open(services.organisation.id, { member })),
  );
  const byKey = new Map(found.flat().map((one) => [one.key, one]));
  return [...byKey.values()]
    .filter((one) => isMine(scene, { id }, one))
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
}

/** What somebody asked those who lead the school to decide. */
async function askedOf(scene: DutyLookup, member: Turn['member']): Promise<readonly Obligation[]> {
  const { organisation, obligations } = scene.services;
  if (!leads({ organisation, member })) return [];
  const open = await obligations.open(organisation.id);
  return open.filter((one) =>
    (['disputed', 'snoozeAsked'] as const).some((what) => mayDecideOn(scene, member, { obligation: one, what })),
  );
}

/** Days from today on that count as soon. */
const soon = 14;

const parts = ['overdue', 'today', 'soon', 'later', 'waiting'] as const;
type Part = (typeof parts)[number];

function partOf({ due, waitsFor }: Obligation, today: LocalDate): Part {
  if (waitsFor !== undefined) return 'waiting';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= addDays(today, soon) ? 'soon' : 'later';
}

/** @param all whether what is due later is told duty by duty, and not only counted */
export async function dutiesView(turn: Turn, all = false): Promise<View> {
  const { services, member, say } = turn;
  const scene = await loadDuties(services);
  const to = speakingOf(scene, say, member);
  const [own, asked] = await Promise.all([openOf(scene, member), askedOf(scene, member)]);
  const decided = await shownDuties(scene, asked);
  const askedKeys = new Set(asked.map(({ key }) => key));
  const mine = (
    await shownDuties(
      scene,
      own.filter(({ key }) => !askedKeys.has(key)),
    )
  ).map((one) => openDuty(scene, member, one));
  const later = mine.filter(({ obligation }) => partOf(obligation, turn.today) === 'later').length;
  const shown = parts.filter((one) => all || one !== 'later');
  const place = all ? 'all' : 'list';
  const part = (key: Part) => {
    const items = mine
      .filter(({ obligation }) => partOf(obligation, turn.today) === key)
      .map((duty) => {
        const mayAct = duty.obligation.disputed === undefined && key !== 'waiting';
        return dutyLine(to, duty, { from: mayAct ? place : null, more: true });
      });
    return groupOf(say(`duties.group.${key}`, { count: items.length }), items);
  };
  const toDecide = decided.flatMap((duty): Item[] => {
    const what = concernOf(scene, member, duty.obligation);
    return what === null ? [] : [newsItem(to, told(scene, member, duty, { what }), 'list')];
  });
  const isEmpty = mine.length + toDecide.length === 0;
  return messageView({
    name: 'duties',
    title: say('duties.list.title'),
    text: say(isEmpty ? 'duties.list.none' : 'duties.list.how'),
    blocks: [...groupOf(say('duties.group.asked', { count: toDecide.length }), toDecide), ...shown.flatMap(part)],
    actions: [
      ...(all || later === 0 ? [] : [laterAction(turn, later)]),
      commandAction(say, 'my-plans'),
      commandAction(say, 'settings'),
    ],
  });
}

/** What is due later only fills the list: it is counted, and shown when asked for. */
const laterAction = ({ say }: Turn, count: number): Action => ({
  label: say('duties.group.later', { count }),
  token: tokenOf({ kind: 'daily', date: 'all' }),
});
