/** A form that does not stand in the chat: in its place the button that opens that very form. */
import { expect, it } from 'vitest';
import { tokenOf } from '../../src/bot/core/tap.ts';
import { inChat } from '../../src/bot/core/views/way-to-form.ts';
import type { View } from '../../src/bot/ports/view.ts';
import { createTexts } from '../texts.ts';

const say = createTexts()('lv');

const formThat = (submit: string): View => ({
  name: 'meeting',
  surface: 'form',
  title: 'Individuālā saruna · J-07',
  blocks: [],
  form: { fields: [], submit: { label: 'Saglabāt', token: submit } },
  actions: [],
});

it('the two lines before a meeting are opened again by the button that opened them', () => {
  for (const warned of [false, true]) {
    const way = inChat(formThat(tokenOf({ kind: 'meeting-said', meeting: 'm-7', warned })), say);
    expect(way.actions.map(({ token }) => token)).toEqual([tokenOf({ kind: 'meeting-say', meeting: 'm-7' })]);
  }
});

it('a form that is sent opens with what opens it, never with another button beside it', () => {
  const drop = { label: 'Nesaglabāt', token: tokenOf({ kind: 'meeting-cancel', meeting: 'm-7', sequence: 0 }) };
  const opened = (submit: string) => inChat({ ...formThat(submit), actions: [drop] }, say).actions[0]?.token;
  const details = tokenOf({ kind: 'meeting-details', meeting: 'm-7', seen: 2 });
  expect(opened(details)).toBe(details);
  expect(opened(tokenOf({ kind: 'minutes-present', meeting: 'm-7', seen: 2 }))).toBe(
    tokenOf({ kind: 'minutes', meeting: 'm-7', part: 'present' }),
  );
});

it('what only shows a section is read again, and nothing in it is decided by that', () => {
  const ids = { plan: 'p-1', section: 'psychologist' };
  const { form: _, ...shown } = formThat('');
  const take = { label: 'Pārņemt', token: tokenOf({ kind: 'take-carried', ...ids }) };
  expect(inChat({ ...shown, actions: [take] }, say).actions[0]?.token).toBe(tokenOf({ kind: 'read', ...ids }));
});
