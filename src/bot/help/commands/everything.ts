/** All that can be asked, in four groups: what it is called and how it is typed. */
import type { CommandId } from '../../buttons/command-ids.ts';
import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import { reply } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import type { Block } from '../../ports/view.ts';
import { exampleOf } from '../example-of.ts';

type Group = 'plans' | 'duties' | 'school' | 'talk';

/** Where each stands; the compiler names the one that is missing. */
const groupOf: Readonly<Record<CommandId, Group>> = {
  start: 'plans',
  open: 'plans',
  task: 'plans',
  status: 'plans',
  'whole-plan': 'plans',
  paper: 'plans',
  sheet: 'school',
  chart: 'school',
  history: 'plans',
  trail: 'plans',
  review: 'plans',
  'my-plans': 'duties',
  done: 'duties',
  'mark-several': 'duties',
  'not-yet': 'duties',
  snooze: 'duties',
  wrong: 'duties',
  'hand-over': 'duties',
  absence: 'duties',
  feed: 'duties',
  lessons: 'plans',
  unread: 'school',
  mute: 'duties',
  unmute: 'duties',
  overdue: 'school',
  ask: 'school',
  overview: 'school',
  meeting: 'school',
  talk: 'school',
  meetings: 'school',
  document: 'school',
  concern: 'school',
  intake: 'school',
  consultation: 'plans',
  unconfirmed: 'duties',
  'month-papers': 'school',
  'log-overview': 'school',
  'typing-list': 'school',
  rules: 'school',
  order: 'school',
  calendar: 'school',
  'change-school': 'school',
  'school-changes': 'school',
  unreachable: 'school',
  continue: 'talk',
  back: 'talk',
  skip: 'talk',
  pause: 'talk',
  undo: 'talk',
  mode: 'talk',
  language: 'talk',
  settings: 'talk',
  greeting: 'talk',
  help: 'talk',
  everything: 'talk',
};

const groups: readonly Group[] = ['plans', 'duties', 'school', 'talk'];

export const everything: Command = async (turn) => {
  const { say } = turn;
  const ids = Object.keys(groupOf) as readonly CommandId[];
  const blocks = groups.flatMap((group): readonly Block[] => [
    { kind: 'heading', text: say(`help.group.${group}`) },
    {
      kind: 'facts',
      facts: ids
        .filter((id) => groupOf[id] === group)
        .map((id) => ({ label: say(`commands.${id}.label`), value: exampleOf(say, id) })),
    },
  ]);
  return reply(
    turn,
    messageView({ name: 'help', title: say('help.everything'), blocks, actions: [commandAction(say, 'help')] }),
  );
};
