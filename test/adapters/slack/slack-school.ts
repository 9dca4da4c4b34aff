/** The small school with addresses and a Slack channel. All invented. */
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import { smallSchool } from '../web/small-school.ts';
import { stubTeam, type WebApiStub } from './web-api-stub.ts';

export const slackSchool: RuledOrganisation = {
  ...smallSchool,
  members: smallSchool.members.map((member) => ({ ...member, email: `${member.id}@liepziedi.example` })),
  channels: [
    { id: 'komanda', name: 'atbalsta-komanda', addresses: { slack: 'CKOMANDA1' } },
    { id: 'arhivs', name: 'vecā komanda', addresses: { slack: 'CARHIVS01' } },
    { id: 'svesa', name: 'sveša komanda', addresses: { slack: 'CSVESA001' } },
    { id: 'tikai-teams', name: 'tikai Teams', addresses: {} },
  ],
};

/** The workspace of the school: everybody's account is the name in capitals. */
export function settle(web: WebApiStub): void {
  for (const id of ['ilze', 'daina', 'raimonds']) web.users.set(id.toUpperCase(), account(id));
  web.users.set('GUEST', { ...account('guest'), is_restricted: true });
  for (const id of ['CKOMANDA1', 'CARHIVS01'])
    web.channels.set(id, { id, is_member: true, is_archived: id === 'CARHIVS01' });
}

export const account = (id: string) => ({
  id: id.toUpperCase(),
  team_id: stubTeam,
  is_bot: false,
  deleted: false,
  is_email_confirmed: true,
  locale: 'lv-LV',
  profile: { email: `${id}@liepziedi.example` },
});
