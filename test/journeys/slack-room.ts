/** The school in Slack: the app of Solis between the rig's workspace and the bot. */

import { vi } from 'vitest';
import { openSlack } from '../../src/adapters/slack/app.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import { openSlackRig } from '../adapters/slack/slack-rig.ts';
import type { Rigged } from '../adapters/slack/slack-rig-rigged.ts';
import { demoSchool } from '../world/schools.ts';
import { everybody } from './everybody.ts';
import { openPort } from './open-port.ts';
import type { OpenRoom } from './platform-school.ts';
import { openSchoolBehind } from './school-behind.ts';
import { slackSeat } from './slack-seat.ts';
import { wordsOfPost } from './slack-sheet.ts';

// What the rig's people have at hand is not given away by it; a journey needs it to tap in a line, and on what was shown before.
const hands = vi.hoisted(() => ({ rigged: null as unknown }));
vi.mock('../adapters/slack/slack-rig-person.ts', async (original) => {
  const real = await original<typeof import('../adapters/slack/slack-rig-person.ts')>();
  const slackPerson: typeof real.slackPerson = (rigged, name) => {
    hands.rigged = rigged;
    return real.slackPerson(rigged, name);
  };
  return { ...real, slackPerson };
});

export const openSlackRoom: OpenRoom = async (journey) => {
  const channels = demoSchool().channels.map(({ id }) => id);
  const rig = await openSlackRig({ people: everybody(), channels: channels.map((name) => ({ name })) });
  const { SLACK_BOT_TOKEN: botToken = '' } = rig.settings;
  const place = (school: RuledOrganisation): RuledOrganisation => ({
    ...school,
    channels: school.channels.map((one) => ({ ...one, addresses: { slack: rig.workspace.channel(one.id) } })),
  });
  const school = openSchoolBehind(journey, place);
  const port = await openPort();
  rig.serves(port.address);
  const config = { botToken, signingSecret: rig.signingSecret, apiUrl: rig.apiUrl };
  const serve = async () => {
    const app = openSlack({ ...school.behind, config, betweenMessages: 0 });
    const serving = app.serve(school.bot(app.port));
    await serving.start();
    port.serves(serving.router);
    return serving;
  };
  let serving = await serve();
  const byBot = async (channel: string) =>
    (await rig.messages(rig.workspace.channel(channel))).filter(({ user }) => user === rig.workspace.bot.user);
  const seat = (who: string) => {
    const person = rig.person(who);
    return slackSeat({ rig, rigged: hands.rigged as Rigged, person, name: who, behind: school.behind });
  };
  return {
    school,
    greeted: [],
    seat,
    posted: async (channel) =>
      (await byBot(channel)).filter(({ thread_ts }) => thread_ts === undefined).map(wordsOfPost),
    shared: async () => (await Promise.all(channels.map(byBot))).flat().map(wordsOfPost).join('\n'),
    faults: rig.faults,
    restarts: async () => {
      await serving.close();
      serving = await serve();
    },
    close: async () => {
      await serving.close();
      await port.close();
      await rig.close();
    },
  };
};
