/** What leaves the private chats is looked at once more: no personal code and no learner's name, whoever wrote it; colleagues keep theirs. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { messageView } from '../../../src/bot/core/views/message.ts';
import type { Composed } from '../../../src/bot/outbox/composed.ts';
import { deliverToChannel } from '../../../src/bot/outbox/deliver-to-channel.ts';
import { deliverToMember } from '../../../src/bot/outbox/deliver-to-member.ts';
import type { Delivery } from '../../../src/bot/ports/delivery.ts';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import { openWorld } from '../../world.ts';

const said = 'Emīlam Dambītim 010203-12345, sasauc Anna Bērziņa';
const safe = 'J-07 ██████-█████, sasauc Anna Bērziņa';

/** A learner bears the first name of a colleague. */
function begin() {
  const world = openWorld({ mail: true, platforms: ['web'] });
  const { organisation, services } = world;
  const learners = [...organisation.learners, { code: 'J-90', name: 'Anna Bērziņa', class: '7.b' }];
  return { ...world, services: { ...services, organisation: { ...organisation, learners } } };
}

const delivery: Delivery = {
  organisation: 'school',
  key: 'k',
  to: { kind: 'channel', channel: 'komanda' },
  content: { kind: 'digest', week: '2026-11-23' },
  notBefore: '2026-11-23T08:00:00.000Z',
  state: 'sending',
  attempts: 1,
  fence: 1,
  failures: [],
};
const mayGo = async () => {};

it('in a channel', async () => {
  const { services, posts } = begin();
  const composed: Composed = {
    view: () =>
      messageView({
        name: 'digest',
        title: said,
        text: said,
        blocks: [
          { kind: 'facts', facts: [{ label: 'Vieta', value: said }] },
          { kind: 'items', items: [{ title: said, detail: said, mark: { text: said, tone: 'plain' } }] },
        ],
      }),
    mail: null,
  };
  await deliverToChannel(services, { channel: services.organisation.channels[0]!.id, delivery, composed, mayGo });
  const words = plainText(posts[0]!.view);
  expect(words.split(safe)).toHaveLength(7);
  expect(words).not.toMatch(/Emīl|Dambīt|12345/u);
});

it('in a mail and its calendar file, whose addresses stay as they are', async () => {
  const { services, letters, organisation } = begin();
  const anna = memberById(organisation, 'anna')!;
  const people = [{ name: anna.name, email: anna.email! }];
  const calendar = {
    ...{ method: 'REQUEST' as const, uid: 'm@school', sequence: 1, start: '2026-11-24T08:00:00.000Z', minutes: 30 },
    ...{ summary: said, description: said, place: said, organiser: people[0]!, people },
  };
  const composed: Composed = {
    view: () => messageView({ name: 'meeting', title: said }),
    mail: () => ({ subject: said, text: said, calendar }),
  };
  const byMail = { ...delivery, to: { kind: 'member', member: 'anna' }, by: 'mail' } as const;
  await deliverToMember(services, { member: anna, delivery: byMail, composed, mayGo });
  expect(letters).toMatchObject([
    {
      to: anna.email,
      subject: safe,
      text: safe,
      calendar: { summary: safe, description: safe, place: safe, organiser: people[0], people },
    },
  ]);
});
