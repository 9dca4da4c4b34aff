/** Begins a plan: of the type and about the subject that were named, or that are chosen. */

import { classesIn } from '../../../domain/language/classes-in.ts';
import type { ClassId } from '../../../domain/people/organisation.ts';
import { classOf, type PlanSubject } from '../../../domain/people/subject.ts';
import { mayStart } from '../../../domain/plan/access.ts';
import type { PlanType } from '../../../domain/plan/plan-type.ts';
import { findSubjects, privateName, subjectKey } from '../../../domain/plan/subject-kinds.ts';
import { isPlanInWork } from '../../../domain/plan-types/find-types.ts';
import { planTypes } from '../../../domain/plan-types/registry.ts';
import { defined } from '../../../shared/defined.ts';
import type { Command } from '../../core/command.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Reply, Turn } from '../../core/turn.ts';
import { ofTypesSaid } from '../../core/types-said.ts';
import { messageView } from '../../core/views/message.ts';
import { refuse, showList } from '../../plans/audited.ts';
import { knownPlans } from '../../plans/find-plans.ts';
import { subjectTitle } from '../../plans/views/plan-words.ts';
import type { Action, Item } from '../../ports/view.ts';
import { beginPlan, type Startable, startable } from '../begin.ts';

/** More to choose from than fit one screen of a phone are asked for by their class first. */
const pageLength = 12;

export const start: Command = async (turn, rest, said) => {
  const named = Object.values<PlanType>(planTypes).flatMap((type) =>
    findSubjects(type.about, rest, turn.organisation).map((about) => ({ type, about })),
  );
  const allowed = named.filter(({ type, about }) => mayStart(turn, type, about));
  const mine = ofTypesSaid(turn, rest, allowed, ({ type }) => type.id);
  // Whom they may not begin one about is for them as if there were nobody of that name.
  if (mine.length > 0) return said?.isSure === false ? askToStart(turn, mine) : startNamed(turn, mine);
  const offered = ofTypesSaid(turn, rest, startable(turn), ({ type }) => type.id);
  const [only] = offered;
  if (only === undefined) return refuse(turn, 'start');
  const [inClass, ...others] = classesIn(turn.organisation, rest);
  const among = inClass === undefined || others.length > 0 ? undefined : { class: inClass.id, page: 0 };
  return offered.length === 1 ? chooseSubject(turn, only, among) : chooseType(turn, offered, among);
};

interface Beginning {
  readonly type: PlanType;
  readonly about: PlanSubject;
}

/** Begins the one plan that can be meant, or asks which of several. */
export async function startNamed(turn: Turn, named: readonly Beginning[]): Promise<Reply> {
  const mine = named.filter(({ type, about }) => mayStart(turn, type, about));
  const [only] = mine;
  if (only === undefined) return refuse(turn, 'start');
  if (mine.length === 1) return beginPlan(turn, only.type, only.about);
  return askToStart(turn, mine);
}

/** What was said is begun with one tap. */
function askToStart(turn: Turn, mine: readonly Beginning[]): Promise<Reply> {
  const { say } = turn;
  return choose(
    turn,
    say('start.choose.type'),
    mine.map(({ type, about }) => ({
      title: say(`${type.id}:name`),
      detail: subjectTitle(about, turn.organisation),
      action: beginAction(turn, { type, about }),
    })),
  );
}

function chooseType(turn: Turn, offered: readonly Startable[], among?: Among): Promise<Reply> {
  const { say } = turn;
  return choose(
    turn,
    say('start.choose.type'),
    offered.map(({ type }) => ({
      title: say(`${type.id}:name`),
      action: {
        label: say('action.choose'),
        token:
          among === undefined
            ? tokenOf({ kind: 'start-type', type: type.id })
            : tokenOf({ kind: 'start-among', type: type.id, class: among.class, page: among.page }),
      },
    })),
  );
}

/** A class, where it was chosen first, and how far its list was turned. */
interface Among {
  readonly class?: ClassId | undefined;
  /** 0 is the first. */
  readonly page: number;
}

/** Asks about whom or what a plan of a type is to be, of many first in which class; those who have one already are left out. */
export async function chooseSubject(
  turn: Turn,
  { type, subjects }: Startable,
  among: Among = { page: 0 },
): Promise<Reply> {
  const own = (await knownPlans(turn)).filter(({ plan }) => plan.type === type.id && isPlanInWork(plan));
  const taken = new Set(type.inWork === 'one-per-subject' ? own.map(({ plan }) => subjectKey(plan.about)) : []);
  const all = subjects.filter((about) => !taken.has(subjectKey(about)));
  const free = among.class === undefined ? all : all.filter((about) => classOf(about) === among.class);
  if (free.length === 0) return choose(turn, turn.say(`start.all-have-plans.${type.about}`), []);
  const classes = type.about === 'class' ? [] : classesOf(turn, free);
  if (free.length > pageLength && classes.length > 1) return chooseClass(turn, type, classes);
  const next = (among.page + 1) * pageLength;
  return choose(
    turn,
    turn.say(`start.choose.${type.about}`),
    free.slice(next - pageLength, next).map((about) => subjectItem(turn, { type, about })),
    free.length > next ? [moreAction(turn, type, { ...among, page: among.page + 1 }, free.length - next)] : [],
  );
}

function classesOf({ organisation }: Turn, subjects: readonly PlanSubject[]): readonly ClassId[] {
  const theirs = new Set(subjects.map(classOf));
  return organisation.classes.map(({ id }) => id).filter((id) => theirs.has(id));
}

const subjectItem = (turn: Turn, { type, about }: Beginning): Item => ({
  title: subjectTitle(about, turn.organisation),
  ...defined({ detail: privateName(about, turn.organisation) }),
  action: beginAction(turn, { type, about }),
});

function chooseClass(turn: Turn, type: PlanType, classes: readonly ClassId[]): Promise<Reply> {
  const { say } = turn;
  return choose(
    turn,
    say('start.choose.in-class'),
    classes.map((id) => ({
      title: id,
      action: {
        label: say('action.choose'),
        token: tokenOf({ kind: 'start-among', type: type.id, class: id, page: 0 }),
      },
    })),
  );
}

const moreAction = ({ say }: Turn, type: PlanType, among: Among, count: number): Action => ({
  label: say('my-plans.next', { count }),
  token: tokenOf({ kind: 'start-among', type: type.id, class: among.class, page: among.page }),
});

const choose = (turn: Turn, text: string, items: readonly Item[], actions: readonly Action[] = []): Promise<Reply> =>
  showList(
    turn,
    'start',
    messageView({
      name: 'choose-learner',
      title: turn.say('start.title'),
      text,
      blocks: items.length === 0 ? [] : [{ kind: 'items', items }],
      actions,
    }),
  );

const beginAction = ({ say }: Turn, { type, about }: Beginning) => ({
  label: say('action.start'),
  token: tokenOf({ kind: 'begin', type: type.id, about: subjectKey(about) }),
});
