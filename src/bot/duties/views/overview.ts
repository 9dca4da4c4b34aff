/** How far everybody is, on one screen of a phone: how much is owed and late, what waits for a decision, and where it is late. */
import { noFilter, writeQuestion } from '../../../domain/language/plan-question.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import { memberName } from '../../core/views/member-name.ts';
import type { Item, View } from '../../ports/view.ts';
import type { Count } from '../count-duties.ts';
import type { Messages } from '../reminding.ts';
import type { DutySpeaking } from './duty-words.ts';
import { noClass, type OverviewPart, partAction } from './overview-parts.ts';
import { messagesWords } from './reminding.ts';

export interface Overview {
  readonly all: Count;
  readonly classes: readonly Count[];
  readonly kinds: readonly Count[];
  readonly members: readonly Count[];
  /** How many wait for a decision. */
  readonly asked: number;
  readonly escalated: number;
  readonly messages: Messages;
}

/** So many are named where there are more. */
const named = 4;

export function overviewView(to: DutySpeaking, overview: Overview): View {
  const { say } = to;
  const { all, classes, kinds, members, messages } = overview;
  const workload = tokenOf({ kind: 'said', command: 'ask', rest: writeQuestion({ ...noFilter, asks: 'workload' }) });
  const lateIn = (counts: readonly Count[], nameOf: (id: string) => string) => lateWords(to, counts, nameOf);
  const lines = [
    {
      title: say('overview.classes'),
      detail: lateIn(classes, (id) => (id === noClass ? say('overview.other') : id)),
      action: partAction(say, 'classes'),
    },
    {
      title: say('overview.members'),
      detail: lateIn(members, (id) => memberName(to, id)),
      action: { label: say('action.show'), token: workload },
    },
    {
      title: say('overview.kinds'),
      detail: lateIn(kinds, (id) => say(`settings.nudges.${id}`)),
      action: partAction(say, 'kinds'),
    },
    { title: say('overview.today'), detail: messagesWords(to, messages), action: partAction(say, 'reminding') },
  ];
  return {
    name: 'overview',
    surface: 'message',
    title: say('overview.title'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: say('overview.open'), value: String(all.open) },
          { label: say('overview.overdue'), value: String(all.overdue) },
        ],
      },
      { kind: 'items', items: [...waiting(to, overview), ...lines] },
    ],
    actions: [
      commandAction(say, 'overdue'),
      { label: say('action.chart'), token: tokenOf({ kind: 'said', command: 'chart', rest: 'waiting' }) },
      commandAction(say, 'order'),
      commandAction(say, 'calendar'),
    ],
  };
}

/** What those above are asked to decide, and were told. */
function waiting({ say }: DutySpeaking, { asked, escalated }: Overview): readonly Item[] {
  const line = (count: number, title: string, part: OverviewPart): readonly Item[] =>
    count === 0 ? [] : [{ title, action: partAction(say, part) }];
  return [
    ...line(asked, say('duties.group.asked', { count: asked }), 'asked'),
    ...line(escalated, say('overview.escalated', { count: escalated }), 'escalated'),
  ];
}

/** "7.b – 6, 7.a – 2": where most is late. */
function lateWords({ say }: DutySpeaking, counts: readonly Count[], nameOf: (id: string) => string): string {
  const late = counts.filter(({ overdue }) => overdue > 0);
  if (late.length === 0) return say('overview.nothing-late');
  const words = late.slice(0, named).map(({ id, overdue }) => `${nameOf(id)} – ${overdue}`);
  return [...words, ...(late.length > named ? ['…'] : [])].join(', ');
}
