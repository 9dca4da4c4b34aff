/** The demo school put into the situation that a phrasing is said in, and what stands in its stores. */
import { loadOrganisation } from '../../src/adapters/organisation/load-organisation.ts';
import { tokenOf } from '../../src/bot/core/tap.ts';
import { type Conversation, newConversation } from '../../src/bot/ports/conversation.ts';
import { type DemoSchool, openDemoSchool } from '../../test/world/demo-school.ts';
import { withoutSupportPlans } from '../../test/world/schools.ts';
import type { World } from '../../test/world.ts';

const read = loadOrganisation({ organisationFile: 'demo/organisation.yaml', rulesFiles: ['demo/rules.yaml'] });
if (read.kind === 'faults') throw new Error(read.faults.join('\n'));
export const organisation = withoutSupportPlans(read.organisation);

export const openSchool = (): Promise<DemoSchool> => openDemoSchool(organisation);

const plan = (learner: string): string => `demo-${learner}`;

/** What goes before in each situation. */
const before: Readonly<Record<string, (world: World, who: string) => Promise<unknown>>> = {
  'in-question': async (world, who) => {
    await world.tapsToken(who, tokenOf({ kind: 'section', plan: plan('J-06'), section: 'tasks:vesture' }));
    await world.says(who, '1');
  },
  'choose-subject': async (world, who) => {
    const place = { plan: plan('J-06'), section: 'class-teacher', step: 'subjects' };
    await world.tapsToken(who, tokenOf({ kind: 'step', ...place }));
  },
  'asked-due': (world, who) =>
    who === 'emily'
      ? world.says(who, 'task J-05 in English: describe a picture, responsible Emily')
      : world.says(who, 'uzdevums J-07 matemātikā: grafiki, atbildīgais Valdis'),
};

/** Puts the talk of one person into a situation; after a message of the day nothing goes before. */
export async function begin(world: World, who: string, situation: string | undefined): Promise<void> {
  const { conversations } = world.services;
  await conversations.save(organisation.id, who, newConversation, await conversations.load(organisation.id, who));
  await before[situation ?? '']?.(world, who);
}

export interface Kept {
  /** All that stands in the stores, but for what is remembered of the talk. */
  readonly all: string;
  readonly talk: Conversation;
}

export async function keptOf({ world, kept }: DemoSchool, who: string): Promise<Kept> {
  const [all, talk] = await Promise.all([kept(), world.services.conversations.load(organisation.id, who)]);
  return { all, talk: talk ?? newConversation };
}
