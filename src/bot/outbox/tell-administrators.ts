/** Tells the administrators in private what does not work and what to do. */
import type { Member } from '../../domain/people/organisation.ts';
import { defined } from '../../shared/defined.ts';
import { momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { enqueue } from './enqueue.ts';
import { isMendable } from './views/platform-trouble.ts';

export interface Trouble {
  /** Of a `DeliveryFailed`. */
  readonly code: string;
  /** The organisation's id of the channel. */
  readonly channel?: string;
}

/** Tells the administrators in private what does not work any more and what to do. Never throws. */
export type Tell = (trouble: Trouble) => Promise<void>;

/** Tells each administrator, the same trouble once a day; nothing where nobody can do anything about it. Never throws. */
export async function tellAdministrators(services: Services, trouble: Trouble): Promise<void> {
  await tellOnce(services, trouble, { occasion: momentOf(services).today });
}

interface Once {
  /** The same trouble is told once for each. */
  readonly occasion: string;
  /** Administrators, where it is left out. */
  readonly members?: readonly Member[];
}

/** Tells each of these members of the trouble once for each such occasion. Never throws. */
export async function tellOnce(
  services: Services,
  { code, channel }: Trouble,
  { occasion, members }: Once,
): Promise<void> {
  const { organisation, now } = momentOf(services);
  if (!isMendable(services.say(organisation.language), code)) return;
  const content = { kind: 'trouble', code, ...defined({ channel }) } as const;
  const told = members ?? organisation.members.filter(({ roles }) => roles.includes('administrator'));
  await enqueue(
    services,
    told.map(({ id: member }) => ({
      key: ['trouble', member, code, channel ?? '', occasion].join('/'),
      to: { kind: 'member', member },
      content,
      notBefore: now,
    })),
  ).catch((error: unknown) => services.report('administrators.untold', error, { code }));
}
