/** The message of a question that was answered in words is changed in Teams. */
import { afterEach, expect, it } from 'vitest';
import { viewsByName } from '../../fixtures/views.ts';
import { says, sendsDialog, taps } from './teams-activities.ts';
import { chatOf } from './teams-school.ts';
import { openStage, type Stage } from './teams-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const { help, notice, status } = viewsByName;
const tap = { token: 'command~my-plans', nonce: 'n1' };
const words = () => stage.connector.words(chatOf('ilze'));

/** Closes whatever the arrival before it was answered with, or what another process answered. */
async function opens(by?: string): Promise<void> {
  let before = '';
  stage = await openStage({
    bot: async ({ id, event }) => {
      const shownBy = by ?? before;
      before = id;
      const closed = event.kind === 'text' && shownBy !== '' ? { closed: { shownBy, view: notice } } : {};
      return { reply: event.kind === 'text' ? help : status, language: 'lv', ...closed };
    },
  });
}
const writes = async (text: string) => {
  await stage.posts(says(text));
  await stage.settled();
};

it('where it was an answer to words', async () => {
  await opens();
  await writes('palīdzība');
  await writes('nākamā');
  expect(words()).toHaveLength(2);
  expect(words()[0]).toContain(notice.title);
  expect(words()[1]).toContain(help.title);
});

it.each([
  ['a button', taps],
  ['a dialog', sendsDialog],
] as const)('where it was an answer to %s', async (_, acts) => {
  await opens();
  await writes('palīdzība');
  const [message] = stage.connector.in(chatOf('ilze'));
  await stage.posts(acts({ ...tap, origin: message?.id }, { replyToId: message?.id }));
  await stage.settled();
  expect(words()[0]).toContain(status.title);
  await writes('nākamā');
  expect(words()[0]).toContain(notice.title);
});

it('but no other message in its place', async () => {
  await opens('cits');
  await writes('palīdzība');
  await writes('nākamā');
  expect(words().join()).not.toContain(notice.title);
});
