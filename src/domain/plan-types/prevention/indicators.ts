/** The indicators of a prevention programme with baseline and targets, what was measured of them, and what people were asked. */
import type { SectionType } from '../../plan/plan-type.ts';
import { presetIndicators } from './preset-indicators.ts';
import { asItGoes, asWritten } from './when-open.ts';

/** A value, or a change against the baseline; neither where it is still to be set. */
const target = (year: '2026' | '2028') =>
  [
    { id: `target-${year}`, kind: 'number', decimals: 2, optional: true },
    { id: `change-${year}`, kind: 'number', decimals: 2, unit: 'percent', optional: true },
  ] as const;

export const indicators: SectionType = {
  id: 'indicators',
  ...asWritten,
  steps: [],
  list: {
    id: 'indicators',
    kind: 'row',
    least: 1,
    preset: presetIndicators,
    measured: {
      by: { section: 'measurements', of: 'of', value: 'value', on: 'measured-on' },
      better: 'better',
      baseline: 'baseline',
      targets: [
        { year: 2026, value: 'target-2026', change: 'change-2026' },
        { year: 2028, value: 'target-2028', change: 'change-2028' },
      ],
    },
    steps: [
      {
        id: 'indicator',
        fields: [
          { id: 'indicator', kind: 'text', longest: 250 },
          { id: 'measured-in', kind: 'one', options: { kind: 'fixed', ids: ['percent', 'count', 'score'] } },
          { id: 'better', kind: 'one', options: { kind: 'fixed', ids: ['up', 'down'] } },
          { id: 'source', kind: 'text', longest: 120 },
        ],
      },
      { id: 'tier', fields: [{ id: 'tier', kind: 'one', options: { kind: 'list', list: 'programme-tiers' } }] },
      {
        id: 'goal',
        fields: [
          {
            id: 'goal',
            kind: 'one',
            options: { kind: 'list', list: 'programme-goals', of: { section: 'indicators', field: 'tier' } },
          },
        ],
      },
      {
        id: 'baseline',
        fields: [
          { id: 'baseline', kind: 'number', decimals: 2, optional: true },
          { id: 'baseline-note', kind: 'text', longest: 120, optional: true },
        ],
      },
      { id: 'targets', fields: [...target('2026'), ...target('2028')] },
    ],
  },
};

/** Programme, 3.2: what is measured, once a year at least. */
export const measurements: SectionType = {
  id: 'measurements',
  ...asItGoes,
  list: {
    id: 'measurements',
    kind: 'row',
    least: 0,
    steps: [
      {
        id: 'value',
        fields: [
          { id: 'of', kind: 'reference', to: 'indicators' },
          { id: 'measured-for', kind: 'text', longest: 20 },
          { id: 'value', kind: 'number', decimals: 2 },
        ],
      },
      {
        id: 'source',
        fields: [
          { id: 'counted', kind: 'number', least: 0, optional: true },
          { id: 'out-of', kind: 'number', least: 0, optional: true },
          { id: 'from-whom', kind: 'text', longest: 120, optional: true },
          { id: 'measured-on', kind: 'date', latest: 'today', suggest: 'today' },
          { id: 'note', kind: 'text', longest: 300, optional: true },
        ],
      },
    ],
  },
};

/** Programme, 3.2: what learners, parents and teachers think, asked again and again. */
export const surveys: SectionType = {
  id: 'surveys',
  ...asItGoes,
  list: {
    id: 'surveys',
    kind: 'row',
    least: 0,
    steps: [
      {
        id: 'survey',
        fields: [
          { id: 'asked', kind: 'several', options: { kind: 'fixed', ids: ['learners', 'guardians', 'teachers'] } },
          { id: 'date', kind: 'date', latest: 'today', suggest: 'today' },
          { id: 'answered', kind: 'number', least: 0, optional: true },
          { id: 'result', kind: 'text', longest: 300 },
          { id: 'source', kind: 'text', longest: 120, optional: true },
        ],
      },
    ],
  },
};
