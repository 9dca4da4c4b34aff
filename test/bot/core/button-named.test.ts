import { expect, it } from 'vitest';
import { buttonNamed } from '../../../src/bot/core/button-named.ts';
import { messageView } from '../../../src/bot/core/views/message.ts';

const open = (title: string) => ({ title, action: { label: 'Atvērt', token: `open~${title}` } });
const view = messageView({
  name: 'my-plans',
  title: 'Plāni',
  blocks: [{ kind: 'items', items: [open('J-01'), open('J-02')] }],
  actions: [
    { label: 'Mani plāni (8)', token: 'plans' },
    { label: 'Vēl nav, jo …', token: 'not-yet' },
    { label: 'Palīdzība', token: 'help' },
    { label: 'Palīdzība', token: 'help' },
  ],
});

it.each([
  ['mani plani', 'plans'],
  ['MANI  PLĀNI!', 'plans'],
  ['vēl nav, jo', 'not-yet'],
  ['Palīdzība', 'help'],
])('"%s" is a button of the message', (typed, token) => {
  expect(buttonNamed(view, typed)).toBe(token);
});

it.each(['Atvērt', 'mani plāni J-01', 'plāni', '', '…'])('"%s" is none, or might be several', (typed) => {
  expect(buttonNamed(view, typed)).toBeNull();
});
