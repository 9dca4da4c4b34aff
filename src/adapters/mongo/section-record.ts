/** A section within its plan's document: in clear what queries need, all that was written in it sealed as one, newer answers beside it. */
import { Schema } from 'mongoose';
import type { Plan, SectionState } from '../../domain/plan/plan.ts';
import { defined } from '../../shared/defined.ts';
import { sameData } from '../../shared/same-data.ts';
import { sectionPath } from './document-key.ts';
import type { HistoryHome } from './history-record.ts';
import { changedAnswers, type NewerAnswers, newerAnswers, withNewer } from './newer-answers.ts';
import { count, partOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';
import { StoreFault } from './store-fault.ts';

export interface SectionRecord {
  readonly revision: number;
  readonly finished?: { readonly by: string; readonly at: string };
  readonly returned?: { readonly by: string; readonly at: string };
  readonly sealed: string;
  readonly answers: NewerAnswers;
}

const stamp = new Schema({ by: text, at: text }, partOptions);
export const sectionSchema = new Schema(
  { revision: count, finished: stamp, returned: stamp, sealed: text, answers: newerAnswers },
  partOptions,
);

type SectionWords = Pick<SectionState, 'answers' | 'carried' | 'carriedRows' | 'carriedPresets'> & {
  readonly comment?: string;
};

export const planHome = (organisation: string, plan: string): HistoryHome => ({
  organisation,
  document: `plan/${plan}`,
});

export const sectionPlace = (plan: Pick<Plan, 'organisation' | 'id'>, section: string): SealedPlace => ({
  ...planHome(plan.organisation, plan.id),
  part: `section/${section}`,
});

/** All of it. Throws `bad-write` where the plan has no such section. */
export const sectionRecord = (plan: Plan, section: string, { seal }: Sealer): SectionRecord => {
  const { revision, answers, carried, carriedRows, carriedPresets, finished, returned } = stateOf(plan, section);
  const words: SectionWords = {
    answers,
    ...defined({ carried, carriedRows, carriedPresets, comment: returned?.comment }),
  };
  return {
    revision,
    sealed: seal(words, sectionPlace(plan, section)),
    answers: {},
    ...defined({ finished }),
    ...(returned && { returned: { by: returned.by, at: returned.at } }),
  };
};

export const sectionOf = (record: SectionRecord, place: SealedPlace, sealer: Sealer): SectionState => {
  const { comment = '', answers, ...words } = sealer.unseal<SectionWords>(record.sealed, place);
  const { revision, finished, returned } = record;
  return {
    revision,
    answers: withNewer(answers, record.answers, place, sealer),
    ...words,
    ...defined({ finished }),
    ...(returned && { returned: { ...returned, comment } }),
  };
};

/** The fields to set for a section that changed: answers alone, where nothing else did. */
export const sectionChange = (
  { plan, before }: { readonly plan: Plan; readonly before: Plan },
  section: string,
  sealer: Sealer,
): Readonly<Record<string, unknown>> => {
  const path = `sections.${sectionPath(section)}`;
  const [was, is] = [before.sections[section], stateOf(plan, section)];
  const holder = { path: `${path}.answers`, place: sectionPlace(plan, section) };
  const answers =
    was !== undefined && sameData(besides(was), besides(is))
      ? changedAnswers([was.answers, is.answers], holder, sealer)
      : null;
  return answers === null
    ? { [path]: sectionRecord(plan, section, sealer) }
    : { [`${path}.revision`]: is.revision, ...answers };
};

const besides = ({ answers: _, revision: __, ...rest }: SectionState): object => rest;

/** Written as empty, it would wipe out what is stored. */
const stateOf = (plan: Plan, section: string): SectionState => {
  const state = plan.sections[section];
  if (state === undefined) throw new StoreFault('bad-write', `Plan ${plan.id} does not have the section "${section}".`);
  return state;
};
