/** What of a talk must be written, part by part: two processes that change different parts of it lose neither. */
import { defined } from '../../shared/defined.ts';
import { sameData } from '../../shared/same-data.ts';
import { type Act, type Conversation, newConversation } from './conversation.ts';

export interface TalkChange {
  readonly set: Partial<Conversation>;
  readonly unset: readonly (keyof Conversation)[];
  /** Put behind the acts that stand there, whichever they are by now. */
  readonly did: readonly Act[];
}

const parts: Readonly<Record<Exclude<keyof Conversation, 'acts'>, true>> = {
  language: true,
  spoken: true,
  wrote: true,
  locale: true,
  platform: true,
  mode: true,
  focus: true,
  draft: true,
  warned: true,
  task: true,
  tasks: true,
  entry: true,
  question: true,
  said: true,
  form: true,
};

/** @param before as it was read; null where there was none */
export function talkChange(before: Conversation | null, after: Conversation): TalkChange {
  const stood: Partial<Conversation> = before ?? {};
  const did = addedActs(stood, after);
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const changed = [...names, ...(did === null ? (['acts'] as const) : [])].filter(
    (name) => !sameData(stood[name], after[name]),
  );
  const set = changed.filter((name) => after[name] !== undefined);
  return {
    set: Object.fromEntries(set.map((name) => [name, after[name]])),
    unset: changed.filter((name) => after[name] === undefined),
    did: did ?? [],
  };
}

/** Whether they have only moved on, and done something. */
export function isMoved(before: Conversation | null, after: Conversation): boolean {
  const { set, unset } = talkChange(before, after);
  return unset.length === 0 && Object.keys(set).every((name) => name === 'focus');
}

/** Two changes of one talk, of which the second came later, as one that leaves the same talk. */
export function together(first: TalkChange, then: TalkChange): TalkChange {
  const replacesActs = then.set.acts !== undefined || then.unset.includes('acts');
  const stood = Object.entries(first.set).filter(([name]) => !then.unset.some((gone) => gone === name));
  const { acts, ...set }: Partial<Conversation> = { ...Object.fromEntries(stood), ...then.set };
  const did = replacesActs ? then.did : [...first.did, ...then.did];
  return {
    set: acts === undefined ? set : { ...set, acts: [...acts, ...did] },
    unset: [...first.unset.filter((name) => then.set[name] === undefined && !then.unset.includes(name)), ...then.unset],
    did: acts === undefined ? did : [],
  };
}

/** A talk after a change of it, which may stand in it already. */
export function caughtUp(stood: Conversation | null, { set, unset, did }: TalkChange): Conversation {
  const gone = Object.fromEntries(unset.map((name) => [name, undefined]));
  const { acts = [], ...rest } = { ...(stood ?? newConversation), ...set, ...gone };
  const isNew = ({ undo }: Act): boolean => !acts.some((act) => act.undo === undo && act.undoneBy === undefined);
  const all = [...acts, ...did.filter(isNew)];
  return defined({ ...rest, acts: all.length > 0 ? all : undefined });
}

/** The acts behind those that were read; null where the list is another one. */
function addedActs({ acts: stood = [] }: Partial<Conversation>, { acts = [] }: Conversation): readonly Act[] | null {
  if (!sameData(stood, acts.slice(0, stood.length))) return null;
  return acts.slice(stood.length);
}
