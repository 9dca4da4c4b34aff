/** Faults between the parts of a rule: what does not go together, and what names nothing. */
import type { RuleSet } from '../../domain/duties/rule.ts';
import { planTypes } from '../../domain/plan-types/registry.ts';
import { entriesOf } from './entries.ts';
import type { Fault } from './file-fault.ts';
import { type AboutKind, aboutFaults, aboutKind, planTypeOfRule } from './rule-about-faults.ts';
import { type FileRule, fileRule, partHolders, ruleFile } from './rule-file.ts';
import { fulfilmentFaults } from './rule-fulfilment-faults.ts';
import { startFaults } from './rule-start-faults.ts';

/**
 * Every such fault; a rule of a wrong shape is passed over, since its own fault is told elsewhere.
 * @param before the organisation's other documents, whose ids are taken
 */
export function ruleFaults(data: unknown, before: readonly ReadDocument[] = []): readonly Fault[] {
  const seen = new Set<unknown>();
  const ofRules = entriesOf(data, 'rules').flatMap(({ at, value }) => {
    const other = before.find(({ set }) => set.rules.some(({ id }) => id === value.id));
    const twice = seen.has(value.id) ? [idTwice(value.id)] : other === undefined ? [] : [idTwice(value.id, other)];
    seen.add(value.id);
    const read = fileRule.safeParse(value);
    const found = [...twice, ...(read.success ? [...faultsOf(read.data), ...versionFaults(read.data, data)] : [])];
    return found.map((fault) => ({ ...fault, at: [...at, ...fault.at] }));
  });
  return [...documentFaults(data, before), ...ofRules, ...questionFaults(data)];
}

/** Sessions are asked about only where they are logged, and once. */
function questionFaults(data: unknown): readonly Fault[] {
  const logged = Object.values(planTypes)
    .filter(({ log }) => log !== undefined)
    .map(({ id }) => id);
  const asked = entriesOf(data, 'asks').map(({ at, value }) => ({
    at: [...at, 'sessions-of'],
    type: value['sessions-of'],
  }));
  return asked.flatMap(({ at, type }, place): Fault[] => {
    if (asked.findIndex((one) => one.type === type) < place)
      return [{ at, problem: `“${type}” is asked about already`, remedy: 'Take one of them out.' }];
    const isKnown = typeof type !== 'string' || logged.includes(type);
    const remedy = `Give one of: ${logged.join(', ')}.`;
    return isKnown ? [] : [{ at, problem: `no sessions are logged beside plans of the kind “${type}”`, remedy }];
  });
}

/** A version is known from the day of its approval. */
function versionFaults({ starts }: FileRule, data: unknown): readonly Fault[] {
  if (starts !== 'version' || Object(data).approved !== undefined) return [];
  const remedy = 'Add approved: { number: ..., on: ... } to the top of the file.';
  return [{ at: ['starts'], problem: '“version” counts from the approval of the document, which is missing', remedy }];
}

/** A rule file of the same organisation that was read before this one. */
export interface ReadDocument {
  readonly fileName: string;
  readonly set: RuleSet;
}

const idTwice = (id: unknown, other?: ReadDocument): Fault => ({
  at: ['id'],
  problem: `“${id}” is another rule's id already${other === undefined ? '' : `, in ${other.fileName}`}`,
  remedy: 'Give each its own.',
});

function documentFaults(data: unknown, before: readonly ReadDocument[]): readonly Fault[] {
  const id = ruleFile.shape.id.safeParse(Object(data).id);
  const other = before.find(({ set }) => set.id === id.data);
  if (other === undefined) return [];
  const problem = `“${id.data}” is the id of the rules in ${other.fileName} already`;
  return [{ at: ['id'], problem, remedy: 'Give each file an id of its own at its top, such as id: ethics.' }];
}

// What a rule is about decides what may start and fulfil it, so that without it nothing more can be said.
function faultsOf(rule: FileRule): readonly Fault[] {
  const about = aboutFaults(rule.about);
  const rest = about.length > 0 ? [] : [...holderFaults(rule), ...startFaults(rule), ...fulfilmentFaults(rule)];
  return [...about, ...rest, ...ladderFaults(rule), ...escalationFaults(rule)];
}

/** Who holds a duty only where there is such a part of it. */
const holderOf = {
  'section-owner': ['sections', 'rows-in'],
  starter: ['plans'],
  responsible: ['tasks-in'],
  organiser: ['meetings'],
  member: ['members'],
  leader: ['groups'],
  taker: ['steps'],
} as const satisfies Record<(typeof partHolders)[number], readonly AboutKind[]>;

function holderFaults({ about, holder }: FileRule): readonly Fault[] {
  const at = ['holder'];
  const kind = aboutKind(about);
  const part = partHolders.find((one) => one === holder);
  if (part !== undefined) {
    const fitting: readonly AboutKind[] = holderOf[part];
    if (fitting.includes(kind) || (part === 'member' && planTypeOfRule(about)?.about === 'member')) return [];
    const problem = `“${holder}” holds duties about ${fitting.join(' and ')} only`;
    return [{ at, problem, remedy: 'Name a role, or mend about.' }];
  }
  if (holder === 'subject-teacher' && kind !== 'sections')
    return [
      {
        at,
        problem: 'a subject teacher holds duties about sections only: nothing else is of one subject',
        remedy: 'Name another role, or the sections that it is about.',
      },
    ];
  if (holder === 'class-teacher' && ['school', 'members', 'groups', 'meetings'].includes(kind))
    return [
      {
        at,
        problem: 'a class teacher is asked about a class or a learner only',
        remedy: 'Name another role, or make it about classes or plans.',
      },
    ];
  return [];
}

const ladderFaults = ({ nudge }: FileRule): readonly Fault[] =>
  (['before', 'ahead'] as const)
    .filter((key) => !isSorted(nudge[key] ?? []))
    .map((key) => ({
      at: ['nudge', key],
      problem: 'is not in order',
      remedy: 'Give the most days first and each number once, such as [7, 3, 1].',
    }));

const isSorted = (days: readonly number[]): boolean =>
  days.every((one, place) => place === 0 || one < (days[place - 1] ?? 0));

function escalationFaults({ holder, escalate }: FileRule): readonly Fault[] {
  if (escalate === undefined || escalate.to !== holder) return [];
  return [
    {
      at: ['escalate', 'to'],
      problem: `“${escalate.to}” holds the duty`,
      remedy: 'Name the next role up, or leave escalate out.',
    },
  ];
}
