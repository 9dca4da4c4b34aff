/** What is written behind a turn, when the process ends before it is: another one goes on from what the plan tells. */
import { expect, test } from 'vitest';
import { connectStores, type Stores } from '../../../src/adapters/mongo/connect.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { Conversation } from '../../../src/bot/ports/conversation.ts';
import type { IncomingEvent } from '../../../src/bot/ports/incoming.ts';
import { inventedPlan } from '../../world/invented-plan.ts';
import { demoSchool } from '../../world/schools.ts';
import { openBot, openServices } from '../../world/services.ts';
import { testStores } from './test-stores.ts';

const { database, keys, stores } = testStores();
const organisation = demoSchool();
const about = { learner: 'J-07', class: '7.b', by: 'anna' };
const invention = { ...about, organisation: organisation.id, stage: 'findings', subjects: [], tasks: 0 } as const;
let arrived = 0;

/** A process of its own over the same database. */
const over = (its: Stores) => {
  const bot = openBot(openServices({ ...its, organisation }));
  return async (event: IncomingEvent): Promise<string | undefined> => {
    arrived += 1;
    const from = { platform: 'web', user: 'anna' } as const;
    const place = { kind: 'private' } as const;
    return (await bot.receive({ organisation: organisation.id, id: `${arrived}`, from, place, event })).reply?.name;
  };
};

const says = (text: string): IncomingEvent => ({ kind: 'text', text });

test('whoever has answered, and whose answer the talk does not know yet, answers the next question', async () => {
  const { plan, history } = inventedPlan({ ...invention, id: 'plan-behind' });
  await stores().plans.add(organisation.id, plan, history[0]!);
  const first = over(stores());
  const other = await connectStores({ uri: database.uri, keys });
  const second = over(other);
  const section = 'class-teacher';
  await first({ kind: 'tap', token: tokenOf({ kind: 'section', plan: plan.id, section }) });
  expect(await first(says('Lasa lēni, bet saprot labi.'))).toBe('question');
  // The first process has not written down yet that the question was answered.
  expect(await second(says('Zīmē un labi rēķina.'))).toBe('question');
  expect(await second(says('Futbols un mūzika.'))).toBe('question');
  const answers = (await other.plans.load(organisation.id, plan.id))?.sections[section]?.answers ?? {};
  const said = Object.values(answers).flatMap(({ values }) => Object.values(values));
  expect(said).toEqual(['Lasa lēni, bet saprot labi.', 'Zīmē un labi rēķina.', 'Futbols un mūzika.']);
  await Promise.all([stores().settled(), other.settled()]);
  const { acts = [] } = (await other.conversations.load(organisation.id, 'anna')) ?? {};
  expect(acts).toHaveLength(2);
  await other.close();
});

test('what one talk did within a moment is written as one change', async () => {
  const seen: { readonly name: string; readonly command: Record<string, unknown> }[] = [];
  const watched = await connectStores({
    uri: database.uri,
    keys,
    onCommand: (name, command) => seen.push({ name, command }),
  });
  let talk: Conversation | null = null;
  for (let n = 1; n <= 3; n += 1) {
    const after: Conversation = { mode: 'question', acts: [...(talk?.acts ?? []), { undo: `plan-undo~p~m-${n}` }] };
    void watched.conversations.saveSoon(organisation.id, 'baiba', after, talk);
    talk = after;
  }
  await watched.settled();
  const updates = seen.filter(({ name, command }) => name === 'update' && command.update === 'talks');
  expect(updates.map(({ command }) => command.updates)).toEqual([[expect.anything()]]);
  expect(await watched.conversations.load(organisation.id, 'baiba')).toEqual(talk);
  await watched.close();
});
