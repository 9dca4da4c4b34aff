/** The log beside one plan on paper: a sheet for each measure that this person may read the log of, with a line to sign on. */
import type { LogEntry } from '../../domain/log/log-entry.ts';
import { type LoggedMeasure, plannedTimes, readableMeasures } from '../../domain/log/measures.ts';
import type { PaperFact, PaperPart } from '../../domain/papers/paper.ts';
import { stateIdOf } from '../../domain/plan/state-id.ts';
import { openPlan } from '../plans/open-plan.ts';
import { measureWords } from '../plans/views/measure-words.ts';
import { memberName, pathLabel, planCode, type Speaking } from '../plans/views/plan-words.ts';
import type { MakePaper } from './making.ts';
import { headFacts, planFrame } from './plan-frame.ts';
import { sessionColumns, sessionRow, sessionsOf } from './sessions-on-paper.ts';

export const makeLogPaper: MakePaper = async (looking, of) => {
  const { say, services, organisation } = looking;
  const context = await openPlan(looking, of);
  const measures = context === null ? [] : readableMeasures(looking, context);
  if (context === null || measures.length === 0) return { kind: 'none' };
  const entries = await services.entries.list(organisation.id, [of]);
  const to: Speaking = { context, say, onPaper: true };
  const parts = [
    { kind: 'facts', facts: [...headFacts(to), ...stateIdFacts(to)] } as const,
    ...measures.flatMap((measure) =>
      sheetOf(
        to,
        measure,
        entries.filter(({ row }) => row === measure.row.id),
      ),
    ),
  ];
  return {
    kind: 'made',
    plan: of,
    of: planCode(to),
    paper: planFrame(to, { title: say('paper.log.title'), parts, ending: say('paper.log.file') }),
  };
};

function stateIdFacts(to: Speaking): readonly PaperFact[] {
  const [path, value] = [to.context.type.typedElsewhere?.id, stateIdOf(to.context)];
  return path === undefined || value === undefined ? [] : [{ label: pathLabel(to, path), value }];
}

function sheetOf(to: Speaking, measure: LoggedMeasure, entries: readonly LogEntry[]): readonly PaperPart[] {
  const { say } = to;
  const planned = plannedTimes(to.context, measure);
  return [
    { kind: 'heading', level: 1, text: measureWords(to, measure) },
    {
      kind: 'facts',
      facts: [
        { label: say('log.fact.by'), value: memberName(to, measure.provider) },
        ...(planned === null ? [] : [{ label: say('paper.log.planned'), value: String(planned) }]),
      ],
    },
    { kind: 'table', columns: sessionColumns(to), rows: sessionsOf(entries).map((entry) => sessionRow(to, entry)) },
    {
      kind: 'signatures',
      signers: ['provider', 'learner'].map((signer) => say(`paper.signer.${signer}`)),
      caption: say('paper.signature'),
    },
  ];
}
