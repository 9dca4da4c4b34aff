/** Marks several duties as done at once: a form with a box for each, or their places in it; each is done and taken back as if alone. */
import type { UndoTap } from '../core/acts.ts';
import { type TapOf, tapOf, tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { refuse } from '../plans/audited.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import type { FormValues, View } from '../ports/view.ts';
import { type ByTap, byTap, listSign } from './by-tap.ts';
import { type Ended, endByTap, takeBackOne } from './end-by-tap.ts';
import { loadMyWork } from './my-work.ts';
import { withUndo } from './rows-done.ts';
import { viewAt } from './show-duties.ts';
import { mostSeveral, type Several, severalForm } from './views/several.ts';

/** The form; where there is nothing to choose from, what stood there, and that. */
export async function askSeveral(turn: Turn, asked: Omit<Several, 'listed'>, notice?: string): Promise<Reply> {
  const listed = byTap(turn, await loadMyWork(turn));
  if (listed.length === 0) return shown(turn, asked.from, [{ text: turn.say('duties.several.nothing'), tone: 'info' }]);
  const form = reply(turn, severalForm(turn, { ...asked, listed }));
  return notice === undefined ? form : withNotice(form, notice, 'warning');
}

/** What was chosen in the form; it comes back where nothing was. */
export async function markChosen(turn: Turn, { from }: TapOf<'duty-several-said'>, values: FormValues): Promise<Reply> {
  const chosen = [values.duties ?? []].flat();
  const asked = { from, surface: 'form' } as const;
  if (chosen.length === 0) return askSeveral(turn, { ...asked, problem: turn.say('duties.several.none') });
  const listed = byTap(turn, await loadMyWork(turn));
  const found = listed.filter(({ sign }) => chosen.includes(sign));
  return markAll(turn, found, { from, gone: new Set(chosen).size - found.length });
}

/** Those at the places of the form that stands in the chat, counted from 1; null where none stands there. */
export async function markPlaces(turn: Turn, places: readonly number[]): Promise<Reply | null> {
  const tap = tapOf(turn.conversation.form?.submit ?? '');
  if (tap?.kind !== 'duty-several-said') return null;
  const listed = byTap(turn, await loadMyWork(turn)).slice(0, mostSeveral);
  const found = places.flatMap((place) => listed[place - 1] ?? []);
  if (listSign(listed) === tap.listed && found.length === places.length)
    return markAll(turn, found, { from: tap.from, gone: 0 });
  const notice = turn.say(listSign(listed) === tap.listed ? 'duties.several.no-place' : 'duties.several.changed');
  return askSeveral(turn, { from: tap.from, surface: 'message' }, notice);
}

interface Marking {
  readonly from: string;
  /** How many of those that were chosen are theirs to mark no more. */
  readonly gone: number;
}

async function markAll(turn: Turn, chosen: readonly ByTap[], { from, gone }: Marking): Promise<Reply> {
  const ended: { readonly one: ByTap; readonly result: Ended }[] = [];
  for (const [place, one] of chosen.entries())
    ended.push({ one, result: await endByTap(turn, one.end, { from, place }) });
  const done = ended.flatMap(({ one, result }) => (result.kind === 'ended' ? [{ one, undo: result.undo }] : []));
  for (const { undo } of done) turn.acts.did(undo, turn.id);
  const left = ended.flatMap(({ one, result }) =>
    result.kind === 'left' ? [{ duty: one.title, why: result.why }] : [],
  );
  const count = done.length;
  return shown(
    turn,
    from,
    [
      ...(count === 0 ? [] : [{ text: turn.say('duties.several.said', { count }), tone: 'success' } as const]),
      ...left.map((one) => ({ text: turn.say('duties.several.left', one), tone: 'warning' }) as const),
      ...(gone === 0 ? [] : [{ text: turn.say('duties.several.gone', { count: gone }), tone: 'warning' } as const]),
    ],
    (view) => withWaysBack(turn, done, view, from),
  );
}

interface Done {
  readonly one: ByTap;
  readonly undo: UndoTap;
}

/** Each in its row, and all of them below. */
function withWaysBack(turn: Turn, done: readonly Done[], view: View, from: string): View {
  const label = turn.say('duties.action.undo');
  const rows = done.toReversed().reduce((before, { one: { title }, undo }) => {
    return withUndo(turn, before, { title, isOver: true, undo: { label, token: tokenOf<UndoTap['kind']>(undo) } });
  }, view);
  if (done.length < 2) return rows;
  const all = {
    label: turn.say('duties.several.undo'),
    token: tokenOf({ kind: 'duty-several-undo', arrival: turn.id, from }),
  };
  return { ...rows, actions: [all, ...rows.actions] };
}

/** Takes back what one arrival marked, the last first, as far as nothing happened to it since. */
export async function takeBackSeveral(turn: Turn, { arrival, from }: TapOf<'duty-several-undo'>): Promise<Reply> {
  const acts = (turn.conversation.acts ?? []).filter(
    ({ together, undoneBy = turn.id }) => together === arrival && undoneBy === turn.id,
  );
  const undos = acts.toReversed().flatMap(({ undo }) => (tapOf(undo) as UndoTap | null) ?? []);
  if (undos.length === 0) return shown(turn, from, [{ text: turn.say('undo.nothing'), tone: 'info' }]);
  let count = 0;
  for (const [place, undo] of undos.entries()) {
    if (!(await takeBackOne(turn, undo, place))) continue;
    count += 1;
    turn.acts.undid(undo);
  }
  if (count > 0) turn.services.standIns.changed();
  const kept = undos.length - count;
  return shown(turn, from, [
    ...(count === 0 ? [] : [{ text: turn.say('duties.several.undone', { count }), tone: 'success' } as const]),
    ...(kept === 0 ? [] : [{ text: turn.say('duties.several.kept', { count: kept }), tone: 'warning' } as const]),
  ]);
}

interface Told {
  readonly text: string;
  readonly tone: 'success' | 'warning' | 'info';
}

/** What stood there as it is now, below what was said. */
async function shown(
  turn: Turn,
  from: string,
  told: readonly Told[],
  also: (view: View) => View = (view) => view,
): Promise<Reply> {
  const view = await viewAt(turn, { from: from === '' ? 'list' : from, key: '' });
  if (view === null) return refuse(turn, 'duty', noPlaceView(turn.say));
  return told.toReversed().reduce((before, { text, tone }) => withNotice(before, text, tone), reply(turn, also(view)));
}
