/** What leaves the private chats, by mail, in a calendar file or into a channel, looked at once more: no personal code, no learner's name, whoever wrote it. */
import type { Organisation } from '../../domain/people/organisation.ts';
import { hideNames } from '../../domain/privacy/names.ts';
import { maskPersonalCodes } from '../../domain/privacy/personal-code.ts';
import { defined } from '../../shared/defined.ts';
import type { CalendarEvent } from '../ports/mail.ts';
import type { Action, Block, Item, View } from '../ports/view.ts';
import type { MailWords } from './composed.ts';

type Change = (text: string) => string;

/** The words of a mail and its calendar file as they may leave; names and addresses of colleagues stay. */
export function mailAtTheDoor(organisation: Organisation, { subject, text, calendar }: MailWords): MailWords {
  const safe = safeFor(organisation);
  return {
    subject: safe(subject),
    text: safe(text),
    ...defined({ calendar: calendar && calendarWith(calendar, safe) }),
  };
}

/** A message for a channel as it may leave; a form never goes there. */
export function postAtTheDoor(organisation: Organisation, view: View): View {
  const safe = safeFor(organisation);
  return {
    ...view,
    title: safe(view.title),
    blocks: view.blocks.map((block) => blockWith(block, safe)),
    actions: view.actions.map((action) => actionWith(action, safe)),
  };
}

/** Colleagues are named in full: their names stay, whatever learner has one like them. */
function safeFor({ learners, members, former = [] }: Organisation): Change {
  const staff = [...members, ...former].map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const names = new RegExp(`(${staff.toSorted((one, other) => other.length - one.length).join('|')})`, 'u');
  return (text) =>
    maskPersonalCodes(text)
      .split(names)
      .map((part, index) => (index % 2 === 1 ? part : hideNames(part, learners).text))
      .join('');
}

const calendarWith = ({ place, ...event }: CalendarEvent, safe: Change): CalendarEvent => ({
  ...event,
  summary: safe(event.summary),
  description: safe(event.description),
  ...defined({ place: place === undefined ? undefined : safe(place) }),
});

function blockWith(block: Block, safe: Change): Block {
  switch (block.kind) {
    case 'text':
    case 'notice':
    case 'heading':
      return { ...block, text: safe(block.text) };
    case 'facts':
      return { ...block, facts: block.facts.map(({ label, value }) => ({ label: safe(label), value: safe(value) })) };
    case 'items':
      return { ...block, items: block.items.map((item) => itemWith(item, safe)) };
    case 'chart':
      return {
        ...block,
        caption: safe(block.caption),
        labels: block.labels.map(safe),
        series: block.series.map((one) => ({ ...one, name: safe(one.name) })),
      };
    case 'links':
      return { ...block, links: [] };
    default:
      return block satisfies never;
  }
}

const itemWith = ({ detail, mark, action, actions, ...item }: Item, safe: Change): Item => ({
  ...item,
  title: safe(item.title),
  ...defined({
    detail: detail === undefined ? undefined : safe(detail),
    mark: mark && { ...mark, text: safe(mark.text) },
    action: action && actionWith(action, safe),
    actions: actions?.map((one) => actionWith(one, safe)),
  }),
});

const actionWith = (action: Action, safe: Change): Action => ({ ...action, label: safe(action.label) });
