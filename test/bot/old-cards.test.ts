/** Buttons of earlier messages, tapped while something else is going on: nothing typed is lost or lands in the wrong place. */
import { expect, test } from 'vitest';
import { deliver } from '../../src/bot/plans/hand-over.ts';
import type { Conversation, TaskDraft } from '../../src/bot/ports/conversation.ts';
import type { IncomingEvent } from '../../src/bot/ports/incoming.ts';
import { addMeasured, measured, planId } from '../world/measured-plans.ts';
import { openWorld } from '../world.ts';

const plan = planId(measured.tasks);
const tasks = 'tasks:latviesu-valoda';

/** Anna teaches Latvian to the learner of the plan; this is what the bot remembers of its talk with her. */
async function anna(conversation: Conversation) {
  const world = openWorld({ platforms: [] });
  const { services, organisation } = world;
  await addMeasured(world, measured.tasks);
  await services.conversations.save(organisation.id, 'anna', conversation, null);
  return {
    services,
    does: (event: IncomingEvent) => world.does('anna', event),
    stored: () => services.plans.load(organisation.id, plan),
    remembered: () => services.conversations.load(organisation.id, 'anna'),
  };
}

const task: TaskDraft = {
  ...{ id: 'web-task', plan, about: `learner:${measured.tasks}`, subject: 'latviesu-valoda' },
  ...{ text: 'Lasīt katru dienu.', due: '2026-12-11', responsible: 'anna' },
};

test('"keep mine" never takes what was typed into another form', async () => {
  const draft = {
    token: `form~${plan}~class-teacher~findings~`,
    values: { task: 'Cits teksts' },
    at: '2026-11-23T07:59:00.000Z',
  };
  const { does, stored, remembered } = await anna({ mode: 'question', draft });
  const before = await stored();
  const row = before?.rows.find((one) => one.section === tasks)?.id;
  await does({ kind: 'tap', token: `keep-mine~${plan}~${tasks}~task~${row}~99` });
  expect((await stored())?.rows).toEqual(before?.rows);
  expect((await remembered())?.draft).toEqual(draft);
});

test('an answer whose token names no revision does not overwrite what stands', async () => {
  const { does, stored } = await anna({ mode: 'question' });
  const before = await stored();
  const row = before?.rows.find((one) => one.section === tasks)?.id;
  const token = `answer~${plan}~${tasks}~goal~${row}~x~warned`;
  const view = await does({ kind: 'form', token, values: { goal: 'Cits mērķis' } });
  expect(view.name).toBe('moved-on');
  expect((await stored())?.rows).toEqual(before?.rows);
});

test('the card of an earlier task does not drop the one that is being put together', async () => {
  const { does, remembered } = await anna({ mode: 'question', task });
  expect((await does({ kind: 'tap', token: 'task-drop~web-earlier' })).name).toBe('moved-on');
  expect((await remembered())?.task).toEqual(task);
});

test.each([
  ['without a due date', { ...task, due: undefined }],
  ['with a due date that is none', { ...task, due: 'kaut kad' }],
  ['of someone who is not there', { ...task, responsible: 'neviens' }],
  ['longer than a task may be', { ...task, text: 'a'.repeat(2001) }],
])('a task %s is asked about again, not saved', async (_, damaged) => {
  const { due, ...rest } = damaged;
  const { does, stored } = await anna({ mode: 'question', task: { ...rest, ...(due !== undefined && { due }) } });
  const before = await stored();
  const view = await does({ kind: 'tap', token: `task-save~${task.id}` });
  expect(view.name).toBe('task-draft');
  expect(view.form?.fields.filter((field) => field.problem !== undefined)).toHaveLength(1);
  expect((await stored())?.rows).toEqual(before?.rows);
});

test('a notice waits while no chat is connected', async () => {
  const { services, stored } = await anna({ mode: 'question' });
  const found = await stored();
  if (found === null) throw new Error('no such plan');
  const struck: unknown[] = [];
  const watched = {
    ...services,
    plans: { ...services.plans, strikeNotice: async (...one: readonly unknown[]) => void struck.push(one) },
  };
  const notice = { key: 'k', kind: 'called', to: 'anna', section: tasks, vacant: false } as const;
  await deliver(watched, found, [notice]);
  expect(struck).toEqual([]);
});
