/** The four steps of each year, each with who does it by when: gather what there is, plan the year, find who leads courses, see that they take place (rules 8.2.). */
import type { ListType, SectionType } from '../../plan/plan-type.ts';
import { lead, readers } from './basis.ts';

const steps = ['collect', 'plan', 'lecturers', 'organise'] as const;

const ofTheYear: ListType = {
  id: 'year-steps',
  kind: 'task',
  least: steps.length,
  openIn: ['draft', 'in-implementation'],
  readers: 'row-people',
  preset: steps.map((id) => ({ id, values: { what: id } })),
  steps: [
    { id: 'what', fields: [{ id: 'what', kind: 'one', options: { kind: 'fixed', ids: steps } }] },
    {
      id: 'duty',
      fields: [
        { id: 'due', kind: 'date', carry: false },
        { id: 'responsible', kind: 'person', suggest: 'oneself' },
      ],
    },
  ],
};

export const firstYear: SectionType = {
  id: 'year-1',
  owner: lead,
  openIn: ['draft'],
  gates: [{ kind: 'sections-done', sections: ['basis'] }],
  readers,
  workingDays: 10,
  steps: [],
  list: ofTheYear,
};

const laterYear = (id: string, field: string): SectionType => ({
  id,
  owner: lead,
  openIn: ['in-implementation'],
  gates: [{ kind: 'day-come', section: 'basis', field }],
  readers,
  workingDays: 10,
  steps: [],
  list: ofTheYear,
});

export const secondYear = laterYear('year-2', 'second-year');
export const thirdYear = laterYear('year-3', 'third-year');
