/** The message of the day: all that a member is nudged of, and what is new to them; put together when it is sent. */

import { type Bundle, type BundleNews, bundleFor, isEmptyBundle } from '../../domain/duties/bundle.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Member } from '../../domain/people/organisation.ts';
import type { Compose } from '../outbox/composed.ts';
import { sessionsAsked } from './asked-sessions.ts';
import { meetingsFor } from './daily-meetings.ts';
import { dayPart, openDuty } from './daily-of.ts';
import { type DutyLookup, dutiesOf, loadDuties, shownDuties, speakingOf } from './load-duties.ts';
import { mailWords } from './mail-words.ts';
import { markTold } from './mark-told.ts';
import { closeEarlier } from './refresh.ts';
import { told } from './relevance.ts';
import { restOf } from './rest-of.ts';
import { keptAs } from './spoken-of.ts';
import { type Daily, dailyView } from './views/daily.ts';

export const composeDaily: Compose<'daily'> = async (services, { to, content }) => {
  const member = to.kind === 'member' ? memberById(services.organisation, to.member) : null;
  if (member === null) return null;
  const scene = await loadDuties(services);
  const { today, preferences } = scene;
  const { organisation } = services;
  const own = await dutiesOf(scene, member.id);
  const bundle = bundleFor(member.id, own, { organisation, today, preferences });
  const meetings = await meetingsFor(scene, member, content.date);
  const asked = await sessionsAsked(scene, member, { date: content.date, plans: content.asks ?? [] });
  if (isEmptyBundle(bundle) && meetings.length === 0 && asked.length === 0) return null;
  const spokenOf = [...linesOf(bundle), ...bundle.news.map(({ obligation }) => obligation)];
  const keys = [...new Set(spokenOf.map(({ key }) => key))];
  const apart = toldApart(bundle);
  const rest = restOf(scene, member, { own, keys, isNudged: (one) => bundle.nudges.includes(one) });
  const daily = { ...(await dailyFrom(scene, { member, date: content.date, bundle })), meetings, asked, rest };
  return {
    view: (say) => dailyView(speakingOf(scene, say, member), daily),
    shown: keptAs({ keys, news: apart.map(({ obligation: { key }, news }) => ({ key, ...news })) }),
    mail: (say) => mailWords(speakingOf(scene, say, member), daily),
    sent: async () => {
      await markTold(services, {
        today,
        nudged: bundle.nudges.map(({ key }) => key),
        told: bundle.news.map(({ obligation, news }) => ({ key: obligation.key, member: news.member })),
      });
      await closeEarlier(scene, member, { date: content.date, keys });
    },
  };
};

const linesOf = ({ overdue, today, soon }: Bundle): readonly Obligation[] => [...overdue, ...today, ...soon];

interface Bundled {
  readonly member: Member;
  readonly date: string;
  readonly bundle: Bundle;
}

/** A duty that is new and stands in a line of the message besides is told of once: its line says it all. */
function toldApart(bundle: Bundle): readonly BundleNews[] {
  const lines = new Set(linesOf(bundle).map(({ key }) => key));
  return bundle.news.filter(
    ({ obligation, news: { what } }) => !(lines.has(obligation.key) && (what === 'gained' || what === 'vacant')),
  );
}

async function dailyFrom(
  scene: DutyLookup,
  { member, date, bundle }: Bundled,
): Promise<Omit<Daily, 'meetings' | 'asked' | 'rest'>> {
  const duties = async (obligations: readonly Obligation[]) =>
    (await shownDuties(scene, obligations)).map((duty) => ({
      ...openDuty(scene, member, duty),
      isNew: gained.has(duty.obligation.key),
    }));
  const news = toldApart(bundle);
  const inLine = bundle.news.filter((one) => !news.includes(one));
  const gained = new Set(inLine.map(({ obligation }) => obligation.key));
  const about = await shownDuties(
    scene,
    news.map(({ obligation }) => obligation),
  );
  return {
    member,
    date,
    part: dayPart(scene),
    overdue: await duties(bundle.overdue),
    due: await duties(bundle.today),
    soon: await duties(bundle.soon),
    handled: [],
    news: about.flatMap((duty, index) => {
      const one = news[index]?.news;
      return one === undefined ? [] : [told(scene, member, duty, one)];
    }),
  };
}
