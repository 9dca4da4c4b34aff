/** The small school with addresses and a channel in Teams. All invented. */
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import { smallSchool } from '../web/small-school.ts';
import type { ConnectorStub } from './connector-stub.ts';
import { tenantId } from './open-id-stub.ts';

export const channelId = '19:komanda@thread.tacv2';
export const teamId = '19:visa-skola@thread.tacv2';

export const teamsSchool: RuledOrganisation = {
  ...smallSchool,
  members: smallSchool.members.map((member) => ({ ...member, email: `${member.id}@liepziedi.example` })),
  channels: [
    { id: 'komanda', name: 'atbalsta-komanda', addresses: { teams: channelId } },
    { id: 'tikai-slack', name: 'tikai Slack', addresses: {} },
  ],
};

/** Ids of a person as Teams tells them. */
export const accountOf = (person: string): string => `aad-${person}`;
export const addressOf = (person: string): string => `29:${person}`;
export const chatOf = (person: string): string => `a:${person}`;

/** Everybody's place in the rosters of the tenant. */
export function settle({ members }: ConnectorStub): void {
  for (const { id } of teamsSchool.members) members.set(addressOf(id), memberOf(id));
}

export const memberOf = (id: string): Readonly<Record<string, unknown>> => ({
  id: addressOf(id),
  aadObjectId: accountOf(id),
  tenantId,
  email: `${id}@liepziedi.example`,
  userPrincipalName: `${id}@liepziedi.example`,
});
