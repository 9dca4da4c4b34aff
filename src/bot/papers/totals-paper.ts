/** The sums of the log on paper, of a month or a semester: what took place by plan and measure, for those who oversee it. */

import { speakDate, speakMonth } from '../../domain/calendar/speak-date.ts';
import { ruleOf } from '../../domain/duties/check-context.ts';
import type { LogEntry } from '../../domain/log/log-entry.ts';
import { type LogSpan, semesterOfSpan } from '../../domain/log/log-span.ts';
import { plannedTimes } from '../../domain/log/measures.ts';
import type { PaperPart, PaperTable } from '../../domain/papers/paper.ts';
import { stateIdOf } from '../../domain/plan/state-id.ts';
import { subjectLabel } from '../../domain/plan/subject-kinds.ts';
import type { Looking } from '../core/turn.ts';
import { overseesLog } from '../log/logged-plans.ts';
import { readTotals } from '../log/totals.ts';
import type { LogTotals } from '../log/views/totals.ts';
import { measureWords } from '../plans/views/measure-words.ts';
import { periodWords } from '../plans/views/period-words.ts';
import { memberName, planCode, type Speaking } from '../plans/views/plan-words.ts';
import type { MakePaper } from './making.ts';
import { printedOn } from './printed-on.ts';
import { sessionColumns, sessionRow, sessionsOf } from './sessions-on-paper.ts';

export const makeTotalsPaper: MakePaper = async (looking, of) => {
  const { say, organisation, services } = looking;
  const read = overseesLog(looking) ? await readTotals(looking, of) : null;
  if (read === null || read.lines.length === 0) return { kind: 'none' };
  const semester = semesterOfSpan(of);
  const month =
    semester === null ? speakMonth(of, { today: null, language: say.language }) : periodWords(say, semester).join();
  // Day by day a semester is on the sheet of each measure.
  const entries = semester === null ? await services.entries.list(organisation.id, plansOf(read), read.days) : [];
  return {
    kind: 'made',
    paper: {
      ...{ language: say.language, issuer: organisation.name, isWide: true },
      file: [say('paper.month.file'), of.replaceAll(/[/:]/gu, '-')].join('-'),
      title: say('paper.month.title', { month }),
      foot: [month, printedOn(looking)].join(' · '),
      parts: [
        linesOnPaper(looking, read),
        ...sessionsOnPaper(looking, read, entries),
        ...missingOnPaper(looking, read),
        { kind: 'heading', level: 1, text: say('paper.signatures') },
        { kind: 'signatures', signers: [say('paper.signer.coordinator')], caption: say('paper.signature') },
      ],
    },
  };
};

/** What is planned is told of a semester alone: plans are made for it. */
const columnsOf = (span: LogSpan) =>
  (['plan', 'measure', 'planned', 'held', 'open', 'missed'] as const).filter(
    (column) => column !== 'planned' || semesterOfSpan(span) !== null,
  );

const linesOnPaper = ({ say }: Looking, { span, days, lines }: LogTotals): PaperTable => ({
  kind: 'table',
  columns: columnsOf(span).map((column) => ({
    label: say(`paper.month.column.${column}`),
    isNarrow: column !== 'measure',
  })),
  rows: lines.map(({ context, measure, count }) => {
    const to = { say, context };
    const planned = semesterOfSpan(span) === null ? [] : [plannedTimes(context, measure, days) ?? ''];
    return [calledOnPaper(to), measureWords(to, measure), ...planned, count.held, count.open, count.missed];
  }),
});

/** "J-05 · IAP-2026-0417": by its code, and by the id that the state's system gave it. */
const calledOnPaper = (to: Speaking): string => [planCode(to), stateIdOf(to.context) ?? []].flat().join(' · ');

const plansOf = ({ lines }: LogTotals): readonly string[] => [...new Set(lines.map(({ context }) => context.plan.id))];

/** Each session of the month, by plan and measure. */
function sessionsOnPaper({ say }: Looking, { lines }: LogTotals, entries: readonly LogEntry[]): readonly PaperPart[] {
  const rows = lines.flatMap(({ context, measure }) => {
    const to: Speaking = { say, context, onPaper: true };
    const own = entries.filter(({ plan, row }) => plan === context.plan.id && row === measure.row.id);
    const whose = [calledOnPaper(to), measureWords(to, measure)];
    return sessionsOf(own).map((entry) => [...whose, memberName(to, entry.by), ...sessionRow(to, entry)]);
  });
  if (rows.length === 0) return [];
  const whose = (['plan', 'measure', 'provider'] as const).map((column) => ({
    label: say(`paper.month.column.${column}`),
    isNarrow: column !== 'measure',
  }));
  return [
    { kind: 'heading', level: 1, text: say('paper.month.sessions') },
    { kind: 'table', columns: [...whose, ...sessionColumns({ say })], rows },
  ];
}

/** The papers of the month that nobody has recorded yet. */
function missingOnPaper({ say, services }: Looking, { papers }: LogTotals): readonly PaperPart[] {
  if (papers.length === 0) return [];
  const { organisation } = services;
  const rows = papers.map(({ about, rule, due }) => [
    about.whom === undefined ? '' : subjectLabel(about.whom, organisation),
    ruleOf(organisation.rules, rule)?.duty[say.language] ?? '',
    speakDate({ date: due, today: null, language: say.language, grammar: 'nominative' }),
  ]);
  const columns = (['plan', 'duty', 'due'] as const).map((column) => ({
    label: say(`paper.month.column.${column}`),
    isNarrow: column !== 'duty',
  }));
  return [
    { kind: 'heading', level: 1, text: say('paper.month.missing') },
    { kind: 'table', columns, rows },
  ];
}
