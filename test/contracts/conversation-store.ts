/** What every conversation store must do. */
import { expect, test } from 'vitest';
import type { Conversation, ConversationStore } from '../../src/bot/ports/conversation.ts';
import { defined } from '../../src/shared/defined.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

const whole: Conversation = {
  language: 'lv',
  spoken: 'lv',
  wrote: 'en',
  locale: 'en',
  platform: 'slack',
  mode: 'form',
  focus: { plan: 'plan-1', type: 'iip', section: 'tasks:matematika', step: 'goal', row: 'row-1', paused: true },
  draft: { token: 'f:plan-1:basis', values: { text: 'Vēl nepabeigts', kinds: ['a', 'b'] }, at: minute(1) },
  acts: [{ undo: 'document-withdraw~m-1', undoneBy: 'm-3' }, { undo: 'plan-undo~p-1~m-2' }],
  task: { id: 'm-1', about: 'learner:J-07', text: 'Reizrēķins', due: '2026-12-15', estimated: true },
  tasks: [{ id: 'm-4.1', about: 'learner:J-07', text: 'Grafiki', due: '2026-12-15' }],
  form: { submit: 'meeting-other~m-2', held: { date: '2026-12-15', time: '' } },
};

/** @param open called within each test */
export const conversationStoreContract = (open: () => ConversationStore): void => {
  test('a conversation goes on where it was left, with what was typed', async () => {
    const organisation = someOrganisation();
    await open().save(organisation, 'ilze.ozola', whole, null);
    expect(await open().load(organisation, 'ilze.ozola')).toEqual(whole);
  });

  test('what is no longer so is forgotten', async () => {
    const organisation = someOrganisation();
    await open().save(organisation, 'ilze.ozola', whole, null);
    await open().save(organisation, 'ilze.ozola', { mode: 'question' }, whole);
    expect(await open().load(organisation, 'ilze.ozola')).toEqual({ mode: 'question' });
  });

  test('what nobody waits for is known at once, with whatever is written after it', async () => {
    const organisation = someOrganisation();
    const store = open();
    const { acts = [], ...rest } = whole;
    const did = { ...rest, acts: [...acts, { undo: 'plan-undo~p-1~m-6' }] };
    await store.save(organisation, 'ilze.ozola', whole, null);
    const behind = store.saveSoon(organisation, 'ilze.ozola', did, whole);
    expect(await store.load(organisation, 'ilze.ozola')).toEqual(did);
    await store.save(organisation, 'ilze.ozola', { ...did, language: 'en' }, did);
    await behind;
    expect(await store.load(organisation, 'ilze.ozola')).toEqual({ ...did, language: 'en' });
  });

  test('somebody who never wrote has no conversation', async () => {
    expect(await open().load(someOrganisation(), 'ilze.ozola')).toBeNull();
  });

  test('each member has an own conversation, in each organisation', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().save(here, 'ilze.ozola', whole, null);
    expect(await open().load(here, 'juris')).toBeNull();
    expect(await open().load(there, 'ilze.ozola')).toBeNull();
    await open().save(there, 'ilze.ozola', { mode: 'question' }, null);
    expect(await open().load(here, 'ilze.ozola')).toEqual(whole);
  });

  test('two who change different things of one talk at once lose neither', async () => {
    const organisation = someOrganisation();
    const store = open();
    await store.save(organisation, 'ilze.ozola', whole, null);
    const { focus: _, ...elsewhere } = whole;
    const drafted = { ...whole, draft: { token: 'f:plan-1:talk', values: { text: 'Cits' }, at: minute(2) } };
    const acted = { ...elsewhere, acts: [...(whole.acts ?? []), { undo: 'plan-undo~p-1~m-4' }] };
    const alsoActed = { ...whole, acts: [...(whole.acts ?? []), { undo: 'plan-undo~p-1~m-5' }] };
    for (const after of [drafted, acted, alsoActed]) await store.save(organisation, 'ilze.ozola', after, whole);
    const { acts, ...kept } = (await store.load(organisation, 'ilze.ozola')) ?? {};
    const { acts: __, ...wanted } = { ...elsewhere, draft: drafted.draft };
    expect(kept).toEqual(wanted);
    expect(acts).toEqual([...acted.acts, { undo: 'plan-undo~p-1~m-5' }]);
  });

  test('first messages at once leave one conversation with what each brought, and no error', async () => {
    const organisation = someOrganisation();
    const { draft, task } = whole;
    const did = [{ undo: 'mute~m-1' }, { undo: 'mute~m-2' }];
    const firsts: readonly Conversation[] = [
      { mode: 'question', ...defined({ draft }), acts: did.slice(0, 1) },
      { mode: 'question', ...defined({ task }), acts: did.slice(1) },
      { mode: 'question', language: 'lv' },
      { mode: 'question' },
    ];
    await Promise.all(firsts.map((first) => open().save(organisation, 'ilze.ozola', first, null)));
    const { acts = [], ...kept } = (await open().load(organisation, 'ilze.ozola')) ?? {};
    expect(kept).toEqual({ mode: 'question', draft, task, language: 'lv' });
    expect(acts.toSorted((one, other) => (one.undo < other.undo ? -1 : 1))).toEqual(did);
  });
};
