/** The school in Teams: the app of Solis between the rig's connector and the bot. */

import { vi } from 'vitest';
import { openTeams } from '../../src/adapters/teams/app.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import { openTeamsRig } from '../adapters/teams/teams-rig.ts';
import { wordsOf } from '../adapters/teams/teams-rig-person.ts';
import type { Rigged } from '../adapters/teams/teams-rig-rigged.ts';
import { botId } from '../adapters/teams/teams-rig-shapes.ts';
import { demoSchool } from '../world/schools.ts';
import { everybody } from './everybody.ts';
import { openPort } from './open-port.ts';
import type { OpenRoom } from './platform-school.ts';
import { openSchoolBehind } from './school-behind.ts';
import { teamsSeat } from './teams-seat.ts';

// What the rig's people have at hand is not given away by it; a journey needs it to tap in a line, and on what was shown before.
const hands = vi.hoisted(() => ({ rigged: null as unknown }));
vi.mock('../adapters/teams/teams-rig-person.ts', async (original) => {
  const real = await original<typeof import('../adapters/teams/teams-rig-person.ts')>();
  const teamsPerson: typeof real.teamsPerson = (rigged, ...rest) => {
    hands.rigged = rigged;
    return real.teamsPerson(rigged, ...rest);
  };
  return { ...real, teamsPerson };
});

export const openTeamsRoom: OpenRoom = async (journey) => {
  const channels = demoSchool().channels.map(({ id }) => id);
  const people = everybody();
  const rig = await openTeamsRig({ people, channels });
  const place = (school: RuledOrganisation): RuledOrganisation => ({
    ...school,
    channels: school.channels.map((one) => ({ ...one, addresses: { teams: rig.channel(one.id) } })),
  });
  const school = openSchoolBehind(journey, place);
  const port = await openPort();
  rig.serves(port.address);
  const serve = () => {
    const app = openTeams({ ...school.behind, ...rig.credentials, betweenMessages: 0 });
    const serving = app.serve(school.bot(app.port));
    port.serves(serving.router);
    return serving;
  };
  let serving = serve();
  // Nobody can be written to in Teams who does not have the app. A stranger comes to it alone.
  const arriving = journey.turns.filter(({ doing }) => doing.kind === 'arrives').map(({ who }) => who);
  const greeted = school.behind.organisation.members.map(({ id }) => id).filter((id) => !arriving.includes(id));
  for (const name of greeted) await rig.person(name).installs();
  const { connector } = rig;
  const byBot = (conversation: string) =>
    connector.in(conversation).filter(({ type, from }) => type === 'message' && (!from || from.id === botId));
  const threadsIn = (channel: string) => connector.in(channel).map(({ id }) => `${channel};messageid=${id}`);
  const seat = (name: string) => {
    const person = rig.person(name);
    const { realName = name } = people.find((one) => one.name === name) ?? {};
    return teamsSeat({ rig, rigged: hands.rigged as Rigged, person, name, realName, behind: school.behind });
  };
  return {
    school,
    greeted,
    seat,
    posted: async (channel) => byBot(rig.channel(channel)).map(wordsOf),
    shared: async () => {
      const all = channels.map(rig.channel).flatMap((id) => [id, ...threadsIn(id)]);
      return all.flatMap(byBot).map(wordsOf).join('\n');
    },
    faults: rig.faults,
    restarts: async () => {
      await serving.close();
      serving = serve();
    },
    close: async () => {
      await serving.close();
      await port.close();
      await rig.close();
    },
  };
};
