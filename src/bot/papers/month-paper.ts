/** A month of the log on paper: what took place by plan and measure, for those who oversee it. */

import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { speakDate, speakMonth } from '../../domain/calendar/speak-date.ts';
import { ruleOf } from '../../domain/duties/check-context.ts';
import type { PaperPart, PaperTable } from '../../domain/papers/paper.ts';
import { subjectLabel } from '../../domain/plan/subject-kinds.ts';
import type { Looking } from '../core/turn.ts';
import { overseesLog } from '../log/logged-plans.ts';
import { readMonth } from '../log/month.ts';
import type { Month } from '../log/views/month.ts';
import { measureWords } from '../plans/views/measure-words.ts';
import { planCode } from '../plans/views/plan-words.ts';
import type { MakePaper } from './making.ts';
import { printedOn } from './printed-on.ts';

export const makeMonthPaper: MakePaper = async (looking, of) => {
  const { say, organisation } = looking;
  if (!isLocalDate(`${of}-01`) || !overseesLog(looking)) return { kind: 'none' };
  const read = await readMonth(looking, of);
  if (read.lines.length === 0) return { kind: 'none' };
  const month = speakMonth(of, { today: null, language: say.language });
  return {
    kind: 'made',
    paper: {
      ...{ language: say.language, issuer: organisation.name, isWide: false },
      file: [say('paper.month.file'), of].join('-'),
      title: say('paper.month.title', { month }),
      foot: [month, printedOn(looking)].join(' · '),
      parts: [
        linesOnPaper(looking, read),
        ...missingOnPaper(looking, read),
        { kind: 'heading', level: 1, text: say('paper.signatures') },
        { kind: 'signatures', signers: [say('paper.signer.coordinator')], caption: say('paper.signature') },
      ],
    },
  };
};

const columns = ['plan', 'measure', 'held', 'open', 'missed'] as const;

const linesOnPaper = ({ say }: Looking, { lines }: Month): PaperTable => ({
  kind: 'table',
  columns: columns.map((column) => ({ label: say(`paper.month.column.${column}`), isNarrow: column !== 'measure' })),
  rows: lines.map(({ context, measure, count }) => {
    const to = { say, context };
    return [planCode(to), measureWords(to, measure), count.held, count.open, count.missed];
  }),
});

/** The papers of the month that nobody has recorded yet. */
function missingOnPaper({ say, services }: Looking, { papers }: Month): readonly PaperPart[] {
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
