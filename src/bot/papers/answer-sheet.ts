/** The answer to a question as a sheet: all that the chat lists screen by screen, within the same rights. */
import { type PlanQuestion, readQuestion } from '../../domain/language/plan-question.ts';
import type { PaperCell, PaperTable } from '../../domain/papers/paper.ts';
import { classOf } from '../../domain/people/subject.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { privateName, subjectLabel } from '../../domain/plan/subject-kinds.ts';
import type { Looking } from '../core/turn.ts';
import { dayIn } from '../core/views/due-words.ts';
import { memberNames } from '../core/views/member-name.ts';
import { shownDuties, speakingOf } from '../duties/load-duties.ts';
import { loadOwed, type Owed } from '../duties/owed.ts';
import { markOf } from '../duties/views/duty-item.ts';
import { type DutySpeaking, isDateless, type ShownDuty, shortTitle } from '../duties/views/duty-words.ts';
import { knownPlans } from '../plans/find-plans.ts';
import { periodWords } from '../plans/views/period-words.ts';
import { planTypeName, statusName } from '../plans/views/plan-words.ts';
import { dutiesMeant } from '../questions/find-duties.ts';
import { findInPlans } from '../questions/find-in-plans.ts';
import type { Line } from '../questions/found.ts';
import { isPlanMeant } from '../questions/is-meant.ts';
import { questionKey, scopeWords } from '../questions/question-words.ts';
import { type DutyQuestion, isOfDuties, plansAsked } from '../questions/reads.ts';
import { workload } from '../questions/workload.ts';
import type { MakePaper } from './making.ts';
import { printedOn } from './printed-on.ts';

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

async function tableOf(looking: Looking, question: PlanQuestion): Promise<PaperTable> {
  const { asks } = question;
  if (asks === 'count') return planTable(looking, question);
  if (!isOfDuties(asks)) return lineTable(looking, (await findInPlans(looking, { ...question, asks }, all)).lines);
  const asked = { ...question, asks };
  const owed = await loadOwed(looking, question.classes);
  if (asks !== 'workload') return dutyTable(looking, asked, owed);
  return lineTable(looking, workload(looking, asked, dutiesMeant(looking, asked, owed), all).lines);
}

/** What has no columns of its own: each line as the chat shows it. */
const lineTable = (looking: Looking, lines: readonly Line[]): PaperTable => ({
  ...columnsOf(looking, ['group', 'line', 'state', 'detail']),
  rows: lines.map(({ under, item }) => [under, item.title, item.mark?.text ?? '', item.detail ?? '']),
});

const all = <T>(found: readonly T[]): readonly T[] => found;

async function dutyTable(looking: Looking, question: DutyQuestion, owed: Owed): Promise<PaperTable> {
  const shown = await shownDuties(owed.scene, dutiesMeant(looking, question, owed), owed.plans);
  const to = speakingOf(owed.scene, looking.say, looking.member);
  return {
    ...columnsOf(looking, ['duty', 'who', 'class', 'holder', 'due', 'state']),
    rows: shown.map((duty) => dutyRow(looking, to, duty)),
  };
}

function dutyRow(looking: Looking, to: DutySpeaking, duty: ShownDuty): readonly PaperCell[] {
  const { obligation } = duty;
  const { about, due, holders } = obligation;
  return [
    shortTitle(to, duty),
    about.whom === undefined ? '' : (privateName(about.whom, looking.organisation) ?? ''),
    classOf(about.whom) ?? '',
    memberNames(to, holders),
    isDateless(to, obligation) ? '' : { day: due, words: dayIn({ say: looking.say, today: null }, due, 'nominative') },
    markOf(to, duty).text,
  ];
}

async function planTable(looking: Looking, question: PlanQuestion): Promise<PaperTable> {
  const known = await knownPlans(looking, plansAsked(question));
  return {
    ...columnsOf(looking, ['plan', 'who', 'class', 'kind', 'period', 'state']),
    rows: known
      .filter((context) => isPlanMeant(looking, context, question))
      .map((context) => planRow(looking, context)),
  };
}

function planRow({ say, organisation }: Looking, context: PlanContext): readonly PaperCell[] {
  const { plan } = context;
  return [
    subjectLabel(plan.about, organisation),
    privateName(plan.about, organisation) ?? '',
    classOf(plan.about) ?? '',
    planTypeName({ context, say }),
    periodWords(say, plan.period).join(' '),
    statusName(say, plan.type, plan.status),
  ];
}

const wide: readonly string[] = ['duty', 'kind', 'line', 'detail'];

const columnsOf = ({ say }: Looking, columns: readonly string[]) => ({
  kind: 'table' as const,
  columns: columns.map((column) => ({ label: say(`paper.answer.column.${column}`), isNarrow: !wide.includes(column) })),
});
