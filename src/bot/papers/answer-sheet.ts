/** The answer to a question as a sheet: all that the chat lists screen by screen, within the same rights. */
import { type PlanQuestion, readQuestion } from '../../domain/language/plan-question.ts';
import type { PaperTable } from '../../domain/papers/paper.ts';
import type { Looking } from '../core/turn.ts';
import { questionKey, scopeWords } from '../questions/question-words.ts';
import type { MakePaper } from './making.ts';
import { printedOn } from './printed-on.ts';
import { changesTable } from './tables/changes-table.ts';
import { compareTable } from './tables/compare-table.ts';
import { dutyTable } from './tables/duty-table.ts';
import { planTable } from './tables/plan-table.ts';
import { workloadTable } from './tables/workload-table.ts';

export const makeAnswerSheet: MakePaper = async (looking, of) => {
  const question = readQuestion(of);
  if (question === null) return { kind: 'none' };
  const { say, organisation, today } = looking;
  const table = await tableOf(looking, question);
  const title = say(`answer.title.${questionKey(question)}`);
  return {
    kind: 'made',
    paper: {
      ...{ language: say.language, issuer: organisation.name, title, isWide: false, parts: [table] },
      file: [say(`paper.answer.file.${question.asks}`), today].join('-'),
      foot: [scopeWords(looking, question), printedOn(looking)].join(' · '),
    },
  };
};

function tableOf(looking: Looking, question: PlanQuestion): Promise<PaperTable> {
  const { asks } = question;
  switch (asks) {
    case 'late':
    case 'due':
    case 'work':
    case 'waiting':
      return dutyTable(looking, { ...question, asks });
    case 'workload':
      return workloadTable(looking, { ...question, asks });
    case 'count':
    case 'without':
      return planTable(looking, { ...question, asks });
    case 'changes':
      return changesTable(looking, { ...question, asks });
    case 'compare':
      return compareTable(looking, { ...question, asks });
    default:
      return asks satisfies never;
  }
}
