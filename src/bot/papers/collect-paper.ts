/** Gives the file that a secret stands for, once; it is made at that moment, for whom the link was, as far as they may read it then. */
import { memberById } from '../../domain/people/member-by-id.ts';
import { defined } from '../../shared/defined.ts';
import { momentOf } from '../core/moment.ts';
import type { Looking, Services } from '../core/turn.ts';
import { audit } from '../plans/audited.ts';
import type { PaperDesk, PaperFile } from '../ports/papers.ts';
import type { Ticket } from '../ports/tickets.ts';
import { paperMakers } from './paper-makers.ts';
import { ticketOf } from './ticket-secret.ts';

/** @returns null for a secret that was used, has expired or never was, and where its holder may not read the paper any more */
export async function collectPaper(services: Services, secret: string): Promise<PaperFile | null> {
  const moment = momentOf(services);
  const { organisation, now } = moment;
  const ticket = await services.tickets.take(organisation.id, ticketOf(secret), now);
  const member = ticket === null ? null : memberById(organisation, ticket.member);
  const { desk } = services;
  if (ticket === null || member === null || desk === null) return null;
  const given = await services.standIns.given(member.id);
  return fileFor({ ...moment, services, member, given, say: services.say(ticket.language) }, ticket, desk);
}

async function fileFor(
  looking: Looking,
  { what, of, format }: Ticket,
  { press }: PaperDesk,
): Promise<PaperFile | null> {
  const making = await paperMakers[what].make(looking, of);
  const isMade = making.kind === 'made';
  const plan = making.kind === 'none' ? undefined : making.plan;
  await audit(looking, { act: isMade ? 'exported' : 'refused', what: `paper-${what}-${format}`, ...defined({ plan }) });
  if (!isMade) return null;
  return { name: `${making.paper.file}.${format}`, bytes: await press(making.paper, format) };
}
