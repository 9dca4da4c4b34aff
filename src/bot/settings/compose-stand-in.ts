/** What somebody who stands in for a colleague is told beforehand: for whom, in which days, and how much falls due in them. */

import { doerOf } from '../../domain/duties/doer.ts';
import { laterOf } from '../../domain/duties/which-day.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Services } from '../core/turn.ts';
import { loadDuties } from '../duties/load-duties.ts';
import type { Compose } from '../outbox/composed.ts';
import type { DeliveryContent } from '../ports/delivery.ts';
import { standInView } from './views/stand-in.ts';

type StandInContent = Extract<DeliveryContent, { readonly kind: 'stand-in' }>;

export const composeStandIn: Compose<'stand-in'> = async (services, { to, content }) => {
  const member = to.kind === 'member' ? memberById(services.organisation, to.member) : null;
  if (member === null || !(await isStillSo(services, member.id, content))) return null;
  const scene = await loadDuties(services);
  const owed = await services.obligations.open(services.organisation.id, { member: content.absent });
  const then = { ...scene, today: laterOf(content.from, scene.today) };
  const count = owed.filter((duty) => doerOf(duty, content.absent, then) === member.id).length;
  const view = standInView(scene, content, count);
  return {
    view,
    mail: (say) => ({
      subject: view(say).title,
      text: view(say)
        .blocks.flatMap((one) => (one.kind === 'text' ? [one.text] : []))
        .join('\n'),
    }),
  };
};

async function isStillSo(
  { organisation, preferences }: Services,
  standIn: string,
  { absent, from, to, what }: StandInContent,
) {
  const { absences } = await preferences.load(organisation.id, absent);
  const stands = absences.some((one) => one.from === from && one.to === to && one.standIn === standIn);
  return stands === (what === 'asked');
}
