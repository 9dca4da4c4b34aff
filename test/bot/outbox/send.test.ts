/** What is written at once reaches people where they are. */
import { describe, expect, it } from 'vitest';
import { sendToMember } from '../../../src/bot/outbox/send.ts';
import { DeliveryFailed } from '../../../src/bot/ports/chats.ts';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { openTwoPlatforms } from './two-platforms.ts';

const letter = { key: 'called', view: () => viewsByName.notice };
const failed = (code: string) => new DeliveryFailed(code, 'not taken');

function open() {
  const school = openTwoPlatforms();
  const anna = memberById(school.organisation, 'anna');
  if (anna === null) throw new Error('no Anna');
  return { ...school, anna };
}

describe('a message to a member', () => {
  it('goes where they last wrote', async () => {
    const { services, organisation, anna, posts } = open();
    await services.conversations.save(organisation.id, 'anna', { mode: 'question', platform: 'teams' }, null);
    await sendToMember(services, anna, letter);
    expect(posts.map(({ platform }) => platform)).toEqual(['teams']);
  });

  it('goes to another platform where the first does not take it', async () => {
    const { services, anna, posts, fails } = open();
    fails({ slack: failed('slack-unknown-member') });
    await sendToMember(services, anna, letter);
    expect(posts.map(({ platform }) => platform)).toEqual(['teams']);
  });

  it('is a fault with the platform’s code where nobody takes it', async () => {
    const { services, anna, fails } = open();
    fails({ slack: failed('slack-unknown-member'), teams: failed('teams-unknown-member') });
    await expect(sendToMember(services, anna, letter)).rejects.toMatchObject({ code: 'teams-unknown-member' });
  });
});
