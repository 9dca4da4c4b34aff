/** Tells the administrators in private what does not work and what to do. */
import { today } from '../../domain/calendar/local-date.ts';
import { defined } from '../../shared/defined.ts';
import type { Services } from '../core/turn.ts';
import { enqueue } from './enqueue.ts';
import { isMendable } from './views/platform-trouble.ts';

export interface Trouble {
  /** Of a `DeliveryFailed`. */
  readonly code: string;
  /** The organisation's id of the channel. */
  readonly channel?: string;
}

/** Tells each administrator, the same trouble once a day; nothing where nobody can do anything about it. Never throws. */
export async function tellAdministrators(services: Services, trouble: Trouble): Promise<void> {
  const day = today(services.clock.now(), services.organisation.zone);
  await tellOnce(services, trouble, day);
}

/** The same, once for each such occasion. Never throws. */
export async function tellOnce(services: Services, { code, channel }: Trouble, occasion: string): Promise<void> {
  const { organisation, clock } = services;
  if (!isMendable(services.say(organisation.language), code)) return;
  const content = { kind: 'trouble', code, ...defined({ channel }) } as const;
  const administrators = organisation.members.filter(({ roles }) => roles.includes('administrator'));
  await enqueue(
    services,
    administrators.map(({ id: member }) => ({
      key: ['trouble', member, code, channel ?? '', occasion].join('/'),
      to: { kind: 'member', member },
      content,
      notBefore: clock.now().toISOString(),
    })),
  ).catch((error: unknown) => services.report('administrators.untold', error, { code }));
}
