/** How far everybody is, for those who lead the school: the counts on one screen, and each part of them behind a tap. */
import { nudgeKindOf } from '../../domain/duties/nudge-kind.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { classOf } from '../../domain/people/subject.ts';
import type { Turn } from '../core/turn.ts';
import type { View } from '../ports/view.ts';
import { type Count, countDuties, countOf } from './count-duties.ts';
import { loadDuties, shownDuties, speakingOf } from './load-duties.ts';
import { loadOwed, type Owed } from './owed.ts';
import { concernOf, told } from './relevance.ts';
import { messagesOf } from './reminding.ts';
import { overviewView } from './views/overview.ts';
import { countsView, newsView, noClass, type OverviewPage, pageOfPart } from './views/overview-parts.ts';
import { remindingView } from './views/reminding.ts';

export async function overview(turn: Turn): Promise<View> {
  const { member, say, today } = turn;
  const [owed, messages] = await Promise.all([loadOwed(turn), messagesOf(turn)]);
  const { duties, scene } = owed;
  return overviewView(speakingOf(scene, say, member), {
    all: countOf('', duties, today),
    classes: byClass(owed),
    kinds: byKind(owed),
    members: countDuties(duties, today, ({ holders }) => holders),
    asked: duties.filter(isAsked).length,
    escalated: duties.filter(isEscalated).length,
    messages,
  });
}

/** One part of it, a screen at a time. Throws what the stores throw. */
export async function overviewPart(turn: Turn, at: OverviewPage): Promise<View> {
  const { member, say } = turn;
  switch (at.part) {
    case 'asked':
    case 'escalated':
      return newsPart(turn, at, at.part === 'asked' ? isAsked : isEscalated);
    case 'classes':
    case 'kinds': {
      const owed = await loadOwed(turn);
      const counts = at.part === 'classes' ? byClass(owed) : byKind(owed);
      return countsView(speakingOf(owed.scene, say, member), at, counts);
    }
    case 'reminding': {
      const scene = await loadDuties(turn.services);
      const mark = await turn.services.obligations.derivedMark(turn.organisation.id);
      return remindingView(speakingOf(scene, say, member), await messagesOf(turn), mark?.day ?? null);
    }
    default:
      return at.part satisfies never;
  }
}

/** What is about no class is a line of its own, the last: the lines add up to the whole. */
export function byClass({ duties, scene }: Pick<Owed, 'duties' | 'scene'>): readonly Count[] {
  const counts = countDuties(duties, scene.today, ({ about }) => [classOf(about.whom) ?? noClass]);
  return [...counts.filter(({ id }) => id !== noClass), ...counts.filter(({ id }) => id === noClass)];
}

const byKind = ({ duties, scene }: Owed) =>
  countDuties(duties, scene.today, (one) => [nudgeKindOf(one, scene.organisation.rules)]);

const isAsked = ({ disputed, snoozeAsked }: Obligation): boolean => disputed !== undefined || snoozeAsked !== undefined;

const isEscalated = (one: Obligation): boolean => one.escalated !== undefined && !isAsked(one);

/** What waits for a decision, or was passed on, each with what can be done about it. */
async function newsPart(turn: Turn, at: OverviewPage, isOfPart: (one: Obligation) => boolean): Promise<View> {
  const { member, say, services } = turn;
  const { duties, plans } = await loadOwed(turn);
  // What is decided on is told with the orders that moved it.
  const scene = await loadDuties(services);
  const all = duties.filter(isOfPart);
  const shown = await shownDuties(scene, pageOfPart(all, at), plans);
  const news = shown.flatMap((duty) => {
    const what = at.part === 'escalated' ? 'escalated' : concernOf(scene, member, duty.obligation);
    return what === null ? [] : [told(scene, member, duty, { what })];
  });
  return newsView(speakingOf(scene, say, member), at, { news, count: all.length });
}
