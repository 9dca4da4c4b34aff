/** Orders that stop the clock: the list of them, the form to give one, the question before one is withdrawn. */

import type { Order } from '../../../domain/people/order.ts';
import { orderReasons } from '../../../domain/people/order.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberName } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { Block, Choice, Field, Item, View } from '../../ports/view.ts';
import { problemOf, type Tried, untouched } from '../../settings/views/settings-forms.ts';

const giveAction = (turn: Turn) =>
  ({ label: turn.say('orders.give'), token: tokenOf({ kind: 'order-form' }), style: 'primary' }) as const;

export function ordersView(turn: Turn, orders: readonly Order[]): View {
  const { say } = turn;
  const items = orders.toReversed().map((order) => orderItem(turn, order));
  const list: Block = items.length === 0 ? { kind: 'text', text: say('orders.none') } : { kind: 'items', items };
  return messageView({
    name: 'settings',
    title: say('orders.title'),
    text: say('orders.about'),
    blocks: [list],
    actions: [giveAction(turn), commandAction(say, 'overview')],
  });
}

function orderItem(turn: Turn, order: Order): Item {
  const { say } = turn;
  const isOver = order.to !== null && order.to < turn.today;
  const mark =
    order.withdrawn !== undefined ? 'withdrawn' : isOver ? 'over' : order.from > turn.today ? 'coming' : 'on';
  const withdraw = { label: say('orders.withdraw'), token: tokenOf({ kind: 'order-ask-withdraw', order: order.id }) };
  return {
    title: orderTitle(turn, order),
    detail: say('orders.by', { reason: say(`orders.reason.${order.reason}`), name: memberName(turn, order.by) }),
    mark: { text: say(`orders.mark.${mark}`), tone: mark === 'on' ? 'warning' : 'plain' },
    ...(order.withdrawn === undefined && { action: withdraw }),
  };
}

/** "Rīkojums Nr. 12 · 7.b · no 1. decembra līdz 5. decembrim" */
export function orderTitle(turn: Turn, { number, scope, from, to }: Order): string {
  const { say } = turn;
  const name = number === undefined ? say('orders.one') : say('orders.numbered', { number });
  const days =
    to === null
      ? say('orders.since', { from: dayIn(turn, from, 'genitive') })
      : say('settings.absence.span', { from: dayIn(turn, from, 'genitive'), to: dayIn(turn, to, 'dative') });
  return [name, scope.kind === 'class' ? scope.class : say(`orders.scope.${scope.kind}`), days].join(' · ');
}

export function withdrawView(turn: Turn, order: Order): View {
  const { say } = turn;
  const token = tokenOf({ kind: 'order-withdraw', order: order.id });
  return messageView({
    name: 'settings',
    title: orderTitle(turn, order),
    text: say('orders.withdraw-ask'),
    actions: [
      { label: say('orders.withdraw'), token, style: 'danger' },
      { ...commandAction(say, 'order'), label: say('action.back') },
    ],
  });
}

/** @param surface a form apart where it was tapped for, in the message itself where it was typed for */
export function orderForm(turn: Turn, surface: View['surface'], tried: Tried = untouched): View {
  const { say } = turn;
  const submit = { label: say('orders.give'), token: tokenOf({ kind: 'order-said' }), style: 'primary' } as const;
  return {
    name: 'settings',
    surface,
    title: say('orders.form-title'),
    short: say('orders.form-title'),
    blocks: [{ kind: 'text', text: say('orders.follows') }],
    form: { fields: orderFields(turn, tried), submit },
    actions: [commandAction(say, 'order')],
  };
}

function orderFields(turn: Turn, tried: Tried): readonly Field[] {
  const { say } = turn;
  const field = (name: string, required: boolean) => ({
    name,
    label: say(`orders.form.${name}`),
    required,
    value: String(tried.typed[name] ?? ''),
    ...problemOf(tried, name),
  });
  const reasons: readonly Choice[] = orderReasons.map((id) => ({ value: id, label: say(`orders.reason.${id}`) }));
  return [
    { ...field('scope', true), kind: 'one', choices: scopeChoices(turn) },
    { ...field('first', true), kind: 'date', hint: say('orders.form.first-hint') },
    { ...field('last', false), kind: 'date', hint: say('orders.form.last-hint') },
    { ...field('reason', true), kind: 'one', choices: reasons },
    {
      ...field('number', false),
      kind: 'text',
      longest: longestText['order-number'],
      hint: say('orders.form.number-hint'),
    },
  ];
}

const scopeChoices = ({ say, organisation }: Turn): readonly Choice[] => [
  ...organisation.classes.map(({ id }) => ({ value: `class:${id}`, label: say('orders.scope.class', { class: id }) })),
  { value: 'school', label: say('orders.scope.school') },
  { value: 'everything', label: say('orders.scope.everything') },
];
