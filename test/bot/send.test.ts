/** What the bot writes of its own accord reaches people where they are, and what cannot be sent is told to who can mend it. */
import { describe, expect, it } from 'vitest';
import type { PlatformId } from '../../src/bot/platform-id.ts';
import { type ChatPort, DeliveryFailed, type Recipient } from '../../src/bot/ports.ts';
import { sendToChannel, sendToMember, tellAdministrators } from '../../src/bot/send.ts';
import { createTexts } from '../../src/bot/texts.ts';
import type { World } from '../../src/bot/turn.ts';
import type { Member } from '../../src/domain/people/organisation.ts';
import { viewsByName } from '../fixtures/views.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { demoSchool } from '../personas/school.ts';

const school = demoSchool();
const memberOf = (id: string): Member => {
  const member = school.members.find((one) => one.id === id);
  if (member === undefined) throw new Error(id);
  return member;
};
const letter = { key: 'called', view: () => viewsByName.notice };

/** Platforms that take a message or fail with a code. */
function open(failures: Partial<Record<PlatformId, string>>, platforms: readonly PlatformId[] = ['slack', 'teams']) {
  const sent: { platform: PlatformId; to: Recipient; title: string }[] = [];
  const chats = platforms.map(
    (platform): ChatPort => ({
      platform,
      send: async (_, to, view) => {
        const code = failures[platform];
        if (code !== undefined && (to.kind === 'channel' || !code.includes('channel'))) {
          throw new DeliveryFailed(code, 'not taken');
        }
        sent.push({ platform, to, title: view.title });
      },
    }),
  );
  const world: World = {
    ...memoryStores(),
    organisation: school,
    chats,
    clock: { now: () => new Date('2026-11-25T08:00:00.000Z') },
    say: createTexts(),
    report: () => {},
  };
  return { world, sent };
}

describe('a message to a member', () => {
  it('goes where they last wrote', async () => {
    const { world, sent } = open({});
    await world.conversations.save(school.id, 'anna', { mode: 'question', platform: 'teams' });
    await sendToMember(world, memberOf('anna'), letter);
    expect(sent.map(({ platform }) => platform)).toEqual(['teams']);
  });

  it('goes to another platform where the first does not take it', async () => {
    const { world, sent } = open({ slack: 'slack-unknown-member' });
    await sendToMember(world, memberOf('anna'), letter);
    expect(sent.map(({ platform }) => platform)).toEqual(['teams']);
  });

  it('is a fault with the platform’s code where nobody takes it', async () => {
    const { world } = open({ slack: 'slack-unknown-member', teams: 'teams-unknown-member' });
    await expect(sendToMember(world, memberOf('anna'), letter)).rejects.toMatchObject({ code: 'teams-unknown-member' });
  });
});

describe('a platform that takes nothing from Solis any more', () => {
  it.each(['slack-token', 'slack-missing-scope'])(
    'is told to the administrator on the other one, once a day, and the message arrives there (%s)',
    async (code) => {
      const { world, sent } = open({ slack: code });
      await sendToMember(world, memberOf('anna'), letter);
      await sendToMember(world, memberOf('ruta'), letter);
      expect(sent.map(({ platform, to }) => [platform, 'member' in to && to.member])).toEqual([
        ['teams', 'anna'],
        ['teams', 'raivis'],
        ['teams', 'ruta'],
      ]);
      expect(sent[1]?.title).toBe(world.say('lv')(`slack.delivery.${code}.title`));
    },
  );

  it('does not keep Solis from ending where the administrator cannot be told either', async () => {
    const { world, sent } = open({ slack: 'slack-token', teams: 'teams-credentials' });
    await expect(sendToMember(world, memberOf('anna'), letter)).rejects.toMatchObject({ code: 'teams-credentials' });
    expect(sent).toEqual([]);
  });
});

describe('a message to a channel', () => {
  it('is no trouble where the channel stands on one platform only', async () => {
    const { world, sent } = open({ teams: 'teams-unknown-channel' });
    await sendToChannel(world, 'atbalsta-komanda', letter);
    expect(sent.map(({ platform, to }) => [platform, to.kind])).toEqual([['slack', 'channel']]);
  });

  it('that an archived channel does not take is told to the administrator in private, once a day, with what to do', async () => {
    const { world, sent } = open({ slack: 'slack-archived', teams: 'teams-unknown-channel' });
    const failures: unknown[] = [];
    for (const key of ['a', 'b']) {
      await sendToChannel(world, 'atbalsta-komanda', { ...letter, key }).catch((error: unknown) =>
        failures.push(error),
      );
    }
    expect(failures).toHaveLength(2);
    await tellAdministrators(world, { code: 'slack-archived', channel: 'atbalsta-komanda' });
    const told = sent.filter(({ to }) => to.kind === 'member');
    expect(told).toMatchObject([{ to: { member: 'raivis' } }]);
    expect(told[0]?.title).toBe(world.say('lv')('slack.delivery.slack-archived.title'));
  });
});
