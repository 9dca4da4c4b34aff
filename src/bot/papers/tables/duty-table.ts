/** What is owed, a line each. */
import type { PaperCell, PaperTable } from '../../../domain/papers/paper.ts';
import type { Looking } from '../../core/turn.ts';
import { memberNames } from '../../core/views/member-name.ts';
import { shownDuties, speakingOf } from '../../duties/load-duties.ts';
import { loadOwed } from '../../duties/owed.ts';
import { markOf } from '../../duties/views/duty-item.ts';
import { type DutySpeaking, isDateless, type ShownDuty, shortTitle } from '../../duties/views/duty-words.ts';
import { dutiesMeant } from '../../questions/find-duties.ts';
import type { DutyQuestion } from '../../questions/reads.ts';
import { aboutCells, columnsOf, dayCell } from './columns.ts';

/** Throws what the stores throw. */
export async function dutyTable(looking: Looking, question: DutyQuestion): Promise<PaperTable> {
  const owed = await loadOwed(looking, question.classes);
  const shown = await shownDuties(owed.scene, dutiesMeant(looking, question, owed), owed.plans);
  const to = speakingOf(owed.scene, looking.say, looking.member);
  return {
    ...columnsOf(looking, ['duty', 'who', 'class', 'holder', 'due', 'state']),
    rows: shown.map((duty) => dutyRow(looking, to, duty)),
  };
}

function dutyRow(looking: Looking, to: DutySpeaking, duty: ShownDuty): readonly PaperCell[] {
  const { obligation } = duty;
  return [
    shortTitle(to, duty),
    ...aboutCells(looking, obligation.about.whom),
    memberNames(to, obligation.holders),
    isDateless(to, obligation) ? '' : dayCell(looking, obligation.due),
    markOf(to, duty).text,
  ];
}
