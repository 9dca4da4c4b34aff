/** Who saw a plan, took it out as a file or was refused it: by person and day, newest first; what was changed stands in its history. */
import { timeOf } from '../../../domain/calendar/local-time.ts';
import { maySee } from '../../../domain/plan/access.ts';
import { findSection, type SectionInstance } from '../../../domain/plan/on-path.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { AuditEntry } from '../../ports/audit.ts';
import type { Item, View } from '../../ports/view.ts';
import { timeWords } from './amount-words.ts';
import { dayWords, memberName, planCode, type Speaking } from './plan-words.ts';
import { statusAction } from './section-parts.ts';
import { sectionTitle } from './section-title.ts';

const pageLength = 15;

/** @param page 0 is the newest */
export function trailView(
  turn: Turn,
  to: Speaking,
  { entries, page }: { readonly entries: readonly AuditEntry[]; readonly page: number },
): View {
  const told = onceADay(
    to,
    entries.filter((entry) => isSeen(turn, to, entry)),
  );
  const ids = { kind: 'trail', plan: to.context.plan.id } as const;
  const shown = told.slice(page * pageLength, (page + 1) * pageLength);
  return {
    name: 'trail',
    surface: 'message',
    title: to.say('trail.title', { code: planCode(to) }),
    blocks: [
      shown.length === 0
        ? { kind: 'text', text: to.say('trail.none') }
        : { kind: 'items', items: shown.map((entry) => entryItem(to, entry)) },
    ],
    actions: [
      ...(told.length > (page + 1) * pageLength
        ? [{ label: to.say('action.older'), token: tokenOf({ ...ids, page: page + 1 }) }]
        : []),
      ...(page > 0 ? [{ label: to.say('action.newer'), token: tokenOf({ ...ids, page: page - 1 }) }] : []),
      { label: to.say('action.history'), token: tokenOf({ kind: 'history', plan: to.context.plan.id, page: 0 }) },
      statusAction(to),
    ],
  };
}

const sectionOf = ({ context }: Speaking, { section }: AuditEntry): SectionInstance | undefined =>
  section === undefined ? undefined : findSection(context.type, context.plan, section);

/** That there is a section which is kept from whoever leads, the trail does not tell them either. */
function isSeen(turn: Turn, to: Speaking, entry: AuditEntry): boolean {
  const section = sectionOf(to, entry);
  return section === undefined || maySee(turn, to.context.plan, section);
}

/** Whoever is refused a file may see in the chat what is theirs: that is another thing than to be shown nothing. */
const kindOf = ({ act, what }: AuditEntry): AuditEntry['act'] | 'no-file' =>
  act === 'refused' && what?.startsWith('paper-') === true ? 'no-file' : act;

/** The same by the same person on the same day is one look, the last of that day. */
function onceADay(to: Speaking, entries: readonly AuditEntry[]): readonly AuditEntry[] {
  const known = new Set<string>();
  return entries.filter((entry) => {
    const look = JSON.stringify([entry.member, kindOf(entry), entry.section ?? null, dayWords(to, entry.at)]);
    const isNew = !known.has(look);
    known.add(look);
    return isNew;
  });
}

function entryItem(to: Speaking, entry: AuditEntry): Item {
  const { at, member, act } = entry;
  const section = sectionOf(to, entry);
  const what = section === undefined ? to.say('trail.plan') : sectionTitle(to, section);
  const time = timeWords(to.say, timeOf(new Date(at), to.context.organisation.zone));
  const when = to.say('history.when', { date: dayWords(to, at), time });
  return {
    title: memberName(to, member),
    detail: [to.say(`trail.${kindOf(entry)}`, { what }), when].join(' · '),
    ...(act === 'refused' && { mark: { text: to.say('trail.mark.refused'), tone: 'warning' } }),
  };
}
