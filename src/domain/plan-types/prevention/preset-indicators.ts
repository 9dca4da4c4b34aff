/** The seven indicators of a municipality's programme for 2024-2028; goal, unit and direction are a proposal. */
import type { PresetRow } from '../../plan/plan-type.ts';

export const presetIndicators: readonly PresetRow[] = [
  {
    id: 'indicator-1',
    values: {
      tier: 'universal',
      goal: 'goal-1',
      indicator:
        '1. Vecāku, kuri piedalījušies apmācībās par bērnu audzināšanas un izglītības kompetences jautājumiem, īpatsvars',
      'measured-in': 'percent',
      better: 'up',
      source: 'Izglītības pārvalde',
      'baseline-note': 'Mērījums tiks uzsākts 2025. gadā',
    },
  },
  {
    id: 'indicator-2',
    values: {
      tier: 'universal',
      goal: 'goal-2',
      indicator: '2. Izglītojamie, kuri piedalījušies ārpusskolas aktivitātēs',
      'measured-in': 'count',
      better: 'up',
      source: 'Dalībnieku reģistrācijas lapas',
      'baseline-note': 'Tiks noteikta 2023./2024. mācību gadā',
      'change-2026': 10,
      'change-2028': 20,
    },
  },
  {
    id: 'indicator-3',
    values: {
      tier: 'universal',
      goal: 'goal-3',
      indicator: '3. Pašvaldības iedzīvotāju vērtējums par atbalsta pakalpojumu PMP novēršanai pieejamību pašvaldībā',
      'measured-in': 'score',
      better: 'up',
      source: 'Informatīvie materiāli',
      'baseline-note': 'Mērījums tiks uzsākts 2025. gadā',
    },
  },
  {
    id: 'indicator-4',
    values: {
      tier: 'targeted',
      goal: 'goal-4',
      indicator:
        '4. Pirmsskolas pedagogu un atbalsta personāla, kuri piedalījušies apmācībās par agrīnās diagnostikas jautājumiem, īpatsvars',
      'measured-in': 'percent',
      better: 'up',
      source: 'Izglītības pārvalde',
      'baseline-note': 'Mērījums tiks uzsākts 2025. gadā',
    },
  },
  {
    id: 'indicator-5',
    values: {
      tier: 'targeted',
      goal: 'goal-5',
      indicator:
        '5. Pedagogu un izglītības iestāžu vadības īpatsvars, kuri piedalījušies atbalsta pasākumos par PMP prevencijas tematiku',
      'measured-in': 'percent',
      better: 'up',
      source: 'Izglītības pārvalde',
      'baseline-note': 'Mērījums tiks uzsākts 2025. gadā',
    },
  },
  {
    id: 'indicator-6',
    values: {
      tier: 'tailored',
      goal: 'goal-8',
      indicator: '6. Institūciju iesaiste situāciju analīzē PMP gadījumu risināšanā',
      'measured-in': 'percent',
      better: 'up',
      source: 'Izglītības pārvalde',
      'baseline-note': 'Mērījums tiks uzsākts 2025. gadā',
    },
  },
  {
    id: 'indicator-7',
    values: {
      tier: 'tailored',
      goal: 'goal-9',
      indicator: '7. Izglītojamo ar zemu mācību sasniegumu lasītprasmē un matemātikā īpatsvars',
      'measured-in': 'percent',
      better: 'down',
      source: 'Izglītības pārvalde',
      'baseline-note': 'Tiks noteikta 2023./2024. mācību gadā',
    },
  },
];
