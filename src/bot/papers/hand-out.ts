/** Hands somebody the links by which they fetch a paper: each serves once, for some minutes. */
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { audit } from '../plans/audited.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import type { PaperDesk, PaperFormat } from '../ports/papers.ts';
import type { Ticket } from '../ports/tickets.ts';
import type { Link, View } from '../ports/view.ts';
import type { Making } from './making.ts';
import { paperMakers } from './paper-makers.ts';
import { newSecret, ticketOf } from './ticket-secret.ts';

/** Long enough to walk to a computer. */
const minutes = 10;

type Asked = Pick<Ticket, 'what' | 'of'>;

export async function handOut(turn: Turn, asked: Asked): Promise<Reply> {
  const { say, services } = turn;
  const { make, formats } = paperMakers[asked.what];
  const making = await make(turn, asked.of);
  if (making.kind === 'none') return reply(turn, noPlaceView(say));
  if (making.kind === 'not-whole') {
    await audit(turn, { act: 'refused', plan: making.plan, what: `paper-${asked.what}` });
    return reply(turn, toldView(turn, 'not-whole'));
  }
  const { desk } = services;
  if (desk === null) return reply(turn, toldView(turn, 'no-address'));
  const links = await Promise.all(
    formats.map((format) => linkTo(turn, { ...asked, format, isMain: format === formats[0] }, desk)),
  );
  return reply(turn, paperView(turn, making, links));
}

type Linked = Asked & Pick<Ticket, 'format'> & { readonly isMain: boolean };

async function linkTo(turn: Turn, { isMain, ...asked }: Linked, { address }: PaperDesk): Promise<Link> {
  const { services, organisation, member, say, now } = turn;
  const secret = newSecret();
  const expires = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  const ticket = { ...asked, id: ticketOf(secret), member: member.id, language: say.language, expires };
  await services.tickets.keep(organisation.id, ticket, now);
  return {
    ...{ label: formatLabel(turn, asked.format), address: `${address}/papers/${secret}` },
    ...(isMain && { isMain }),
  };
}

const formatLabel = ({ say }: Turn, format: PaperFormat): string => say(`paper.as.${format}`);

const toldView = ({ say }: Turn, why: 'not-whole' | 'no-address'): View =>
  messageView({ name: 'refused', title: say('refused.title'), text: say(`paper.${why}`) });

const paperView = (
  { say }: Turn,
  { paper, plan, of }: Extract<Making, { kind: 'made' }>,
  links: readonly Link[],
): View =>
  messageView({
    name: 'paper',
    title: [...(of === undefined ? [] : [of]), paper.title].join(' · '),
    text: [say('paper.link', { minutes }), say('paper.care')],
    blocks: [{ kind: 'links', links }],
    actions: plan === undefined ? [] : [{ label: say('action.status'), token: tokenOf({ kind: 'status', plan }) }],
  });
