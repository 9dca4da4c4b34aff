/** One entry of the register: why, from whom, what was noticed, what was decided; and the decision, for those whose it is. */
import { today as dayOf } from '../../../domain/calendar/local-date.ts';
import { mayDecideOnEntries, mayWithdrawEntry } from '../../../domain/duties/intake-access.ts';
import { type IntakeEntry, intakeDecisions } from '../../../domain/intake/intake-entry.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberName } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, Fact, View } from '../../ports/view.ts';
import { reasonWords } from '../reasons.ts';
import { codeAndClass } from './concern.ts';

export function entryView(turn: Turn, entry: IntakeEntry): View {
  const { say, organisation } = turn;
  return messageView({
    name: 'document',
    title: `${codeAndClass(organisation, entry.about)} · ${say('intake.title')}`,
    blocks: [{ kind: 'facts', facts: factsOf(turn, entry) }],
    actions: [...decisionsFor(turn, entry), ...withdrawal(turn, entry), commandAction(say, 'intake')],
  });
}

function factsOf(turn: Turn, entry: IntakeEntry): readonly Fact[] {
  const { say } = turn;
  const { decided, source, by, at, words } = entry;
  const facts = {
    reason: reasonWords(turn, entry),
    words,
    source: say(`intake.source.${source}`),
    by: stampWords(turn, { by, at }),
    decision: say(`intake.decision.${decided?.decision ?? 'none'}`),
    'decided-by': decided && stampWords(turn, decided),
  };
  return Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [{ label: say(`intake.field.${name}.label`), value }],
  );
}

/** "Valdis Ozols, 3. decembris" */
export const stampWords = (turn: Turn, { by, at }: Pick<IntakeEntry, 'by' | 'at'>): string =>
  `${memberName(turn, by)}, ${dayIn(turn, dayOf(new Date(at), turn.organisation.zone), 'nominative')}`;

/** What was not decided so far; a decision may be changed. */
function decisionsFor(turn: Turn, { id, decided, revision }: IntakeEntry): readonly Action[] {
  if (!mayDecideOnEntries(turn)) return [];
  return intakeDecisions
    .filter((decision) => decision !== decided?.decision)
    .map((decision) => ({
      label: turn.say(`intake.decide.${decision}`),
      token: tokenOf({ kind: 'intake-decide', entry: id, decision, seen: revision }),
      ...(decision === 'plan' && { style: 'primary' as const }),
    }));
}

const withdrawal = (turn: Turn, entry: IntakeEntry): readonly Action[] =>
  mayWithdrawEntry(turn, entry)
    ? [{ label: turn.say('intake.withdraw'), token: tokenOf({ kind: 'intake-withdraw', entry: entry.id }) }]
    : [];
