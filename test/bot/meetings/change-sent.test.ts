/** A message that may be answered in is put right before the answer comes, so that the answer stays. */
import { afterEach, expect, it, vi } from 'vitest';
import { changeBeforeAnswer } from '../../../src/bot/meetings/change-sent.ts';
import { meetingRoom } from './meeting-room.ts';

async function invited() {
  const room = await meetingRoom();
  await room.says('sarma', 'saruna J-07');
  await room.fills('sarma', { Darbinieki: ['Anna Bērziņa', 'Sarma Purene'], Vieta: '12. kabinets' });
  await room.taps('sarma', 'Izvēlēties', 'piektdien, 27. novembrī');
  await room.taps('sarma', 'Nosūtīt uzaicinājumus');
  const [meeting] = await room.services.meetings.list(room.services.organisation.id);
  if (meeting === undefined) throw new Error('no meeting');
  return { ...room, meeting };
}

const all = { kinds: ['invitation'], members: ['anna'] } as const;

afterEach(() => void vi.useRealTimers());

it('the answer waits until it is changed', async () => {
  const { services, meeting } = await invited();
  let isChanged = false;
  const change = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    isChanged = true;
    return true;
  };
  const chats = services.chats.map((chat) => ({ ...chat, change }));
  await changeBeforeAnswer({ ...services, chats }, meeting, all);
  expect(isChanged).toBe(true);
});

it('but not for long', async () => {
  const { services, meeting } = await invited();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const chats = services.chats.map((chat) => ({ ...chat, change: () => new Promise<boolean>(() => {}) }));
  const answer = changeBeforeAnswer({ ...services, chats }, meeting, all);
  await vi.advanceTimersByTimeAsync(1_000);
  await expect(answer).resolves.toBeUndefined();
});
