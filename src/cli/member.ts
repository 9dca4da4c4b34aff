/** What somebody of the staff has a right to: a copy of what is kept about them, and that it is erased once they have left. */
import { connectStores, type Stores } from '../adapters/mongo/connect.ts';
import { eraseMemberData, findMemberData, type MemberData, openMemberData } from '../adapters/mongo/member-data.ts';
import { sealer } from '../adapters/mongo/sealer.ts';
import type { RuledOrganisation } from '../domain/duties/rule.ts';
import { memberById } from '../domain/people/member-by-id.ts';
import type { Organisation } from '../domain/people/organisation.ts';
import { administrator } from './administrator.ts';
import { countsIn, writeCopy } from './copy.ts';
import { countingOrganisation } from './counting-organisation.ts';
import { forgetVersions } from './forget-versions.ts';
import type { Reached } from './reached.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

interface About {
  /** As its files tell it. */
  readonly organisation: RuledOrganisation;
  /** Id of the member. */
  readonly member: string;
  readonly terminal: Terminal;
}

/** What people did is told by the trail; what they wrote into plans is about others, and is not copied. */
const longestTrail = 100_000;

/** @param file is made, readable by its owner alone; one that is there is left as it is */
export const exportMember = (reached: Reached, about: About, file: string): Promise<Exit> =>
  onData(reached, about, async (data, stores, organisation) => {
    const { member, terminal } = about;
    const trail = await stores.audit.find(organisation.id, { member, atMost: longestTrail });
    const { evidence } = data;
    const copy = {
      organisation: organisation.id,
      member,
      data: openMemberData(data, sealer(reached.keys)),
      trail,
      evidence,
    };
    if (!writeCopy(file, copy, terminal)) return exit.failed;
    await note(stores, about, 'exported');
    terminal.say(`${file}: ${countsIn(data.own)}`);
    return exit.done;
  });

/** @param isMeant false: says what would be erased, and erases nothing */
export const eraseMember = (reached: Reached, about: About, isMeant: boolean): Promise<Exit> =>
  onData(reached, about, async (data, stores, organisation) => {
    const { member, terminal } = about;
    if (memberById(organisation, member) !== null) {
      terminal.tell(`Take ${member} out of the organisation first (solis import apply).`);
      return exit.failed;
    }
    terminal.tell(staysLine(about, data));
    if (!isMeant) {
      terminal.say(`Would erase ${countsIn(data.own)}. Nothing was changed; --apply does it, and cannot be undone.`);
      return exit.done;
    }
    await note(stores, about, 'changed');
    const id = new RegExp(`(?<![\\w-])${member}(?![\\w-])`, 'u');
    await forgetVersions(stores.versions, organisation.id, (text) => id.test(text));
    await eraseMemberData(stores.db, organisation.id, data);
    terminal.say(`Erased ${countsIn(data.own)}. Start Solis anew, so that it forgets the name; backups hold it still.`);
    return exit.done;
  });

function staysLine({ member }: About, { evidence }: MemberData): string {
  const places = Object.entries(evidence).map(([collection, count]) => `${collection}: ${count}`);
  if (places.length === 0) return 'Nothing else is kept that tells of them.';
  return (
    `What they did stays as evidence of others' plans, under the pseudonym "${member}" and no name: ${places.join(', ')}. ` +
    'Where colleagues wrote the name into a plan, it stands there still.'
  );
}

async function onData(
  reached: Reached,
  { organisation: written, member, terminal }: About,
  work: (data: MemberData, stores: Stores, organisation: Organisation) => Promise<Exit>,
): Promise<Exit> {
  const stores = await connectStores(reached);
  try {
    const organisation = await countingOrganisation(stores.versions, written);
    const data = await findMemberData(stores.db, { organisation: organisation.id, member });
    if (data.own.length > 0) return await work(data, stores, organisation);
    terminal.tell(`Nothing is kept about ${member} but what they did.`);
    return exit.failed;
  } finally {
    await stores.close();
  }
}

const note = (stores: Stores, { organisation, member }: About, act: 'exported' | 'changed'): Promise<void> =>
  stores.audit.append(organisation.id, [
    {
      ...{ at: new Date().toISOString(), member: administrator, act },
      what: `${act === 'changed' ? 'member-erased' : 'member-exported'}/${member}`,
    },
  ]);
