/** An invented plan type with the fields and options that the small type has not, and an organisation for it. */
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { PlanType, SectionType } from '../../../src/domain/plan/plan-type.ts';
import { school, smallType } from './small-type.ts';

const named = (lv: string, en: string) => ({ lv, en });

const measures: SectionType = {
  id: 'measures',
  owner: { kind: 'starter' },
  openIn: ['draft', 'under-revision'],
  readers: ['support-head'],
  workingDays: 5,
  steps: [
    {
      id: 'extent',
      fields: [
        { id: 'posts', kind: 'number', decimals: 2, unit: 'posts', least: 0.25, most: 40 },
        { id: 'money', kind: 'number', decimals: 2, unit: 'eur', optional: true },
        { id: 'share', kind: 'number', decimals: 1, unit: 'percent', most: 100, optional: true },
        { id: 'hours', kind: 'number', unit: 'hours', optional: true },
        { id: 'at', kind: 'time' },
        { id: 'span', kind: 'span' },
      ],
    },
    {
      id: 'whom',
      fields: [
        { id: 'body', kind: 'one', options: { kind: 'institutions' }, optional: true },
        { id: 'group', kind: 'one', options: { kind: 'groups' }, optional: true },
        { id: 'years', kind: 'several', options: { kind: 'years' }, optional: true },
        { id: 'related', kind: 'one', options: { kind: 'plans', type: 'iip' }, optional: true },
        { id: 'form', kind: 'one', options: { kind: 'fixed', ids: ['short', 'long'] }, optional: true },
        { id: 'risks', kind: 'reference', to: 'measures', many: true, optional: true },
      ],
    },
  ],
  list: {
    id: 'risks',
    kind: 'row',
    least: 0,
    numbered: 'R-',
    steps: [
      { id: 'area', fields: [{ id: 'area', kind: 'one', options: { kind: 'list', list: 'areas' } }] },
      {
        id: 'risk',
        fields: [
          {
            id: 'risk',
            kind: 'several',
            options: { kind: 'list', list: 'risks', of: { section: 'risks', field: 'area' } },
          },
        ],
      },
    ],
  },
};

const texts = {
  lv: {
    name: 'Pasākumu plāns',
    sections: { measures: { title: 'Pasākumi un riski', short: 'Pasākumi', expected: 'Lūdzu, ierakstiet pasākumus.' } },
    steps: { measures: { extent: 'Cik daudz un kad?', whom: 'Ar ko kopā?' } },
    fields: {
      measures: {
        posts: { label: 'Slodze', hint: 'Piemēram, 8,75.' },
        money: { label: 'Finansējums', hint: 'Ja zināms.' },
        share: { label: 'Īpatsvars', hint: 'Ja zināms.' },
        hours: { label: 'Apjoms', hint: 'Ja zināms.' },
        at: { label: 'Sākums', hint: 'Piemēram, 8.30.' },
        span: { label: 'Periods', hint: 'Ja zināms.' },
        body: { label: 'Institūcija', hint: 'Ja zināms.' },
        group: { label: 'Grupa', hint: 'Ja zināms.' },
        years: { label: 'Gadi', hint: 'Ja zināms.' },
        related: { label: 'Saistītais plāns', hint: 'Ja zināms.' },
        form: {
          label: 'Darbības forma',
          hint: 'Ja zināms.',
          options: { short: 'Saruna', long: 'Iespējamo cēloņu un bērna situācijas izvērtēšana' },
          whole: {
            long: 'Iespējamo cēloņu un bērna individuālās situācijas izvērtēšana kopā ar vecākiem un atbalsta komandu, ja tāda iestādē ir',
          },
        },
        risks: { label: 'Riski, kurus mazina', hint: 'Ja zināms.' },
      },
    },
    lists: {
      risks: {
        title: 'Riski',
        one: 'Risks',
        steps: { area: 'Kura riska grupa?', risk: 'Kuri riski?' },
        fields: { area: { label: 'Riska grupa', hint: 'Ja zināms.' }, risk: { label: 'Riski', hint: 'Ja zināms.' } },
      },
    },
  },
  en: {
    name: 'Plan of measures',
    sections: { measures: { title: 'Measures and risks', short: 'Measures', expected: 'Please write the measures.' } },
    steps: { measures: { extent: 'How much, and when?', whom: 'With whom?' } },
    fields: {
      measures: {
        posts: { label: 'Workload', hint: 'For example 8.75.' },
        money: { label: 'Funding', hint: 'Where known.' },
        share: { label: 'Share', hint: 'Where known.' },
        hours: { label: 'Extent', hint: 'Where known.' },
        at: { label: 'Start', hint: 'For example 8:30.' },
        span: { label: 'Period', hint: 'Where known.' },
        body: { label: 'Institution', hint: 'Where known.' },
        group: { label: 'Group', hint: 'Where known.' },
        years: { label: 'Years', hint: 'Where known.' },
        related: { label: 'Related plan', hint: 'Where known.' },
        form: {
          label: 'Form of action',
          hint: 'Where known.',
          options: { short: 'A talk', long: 'Weighing possible causes and the situation of the child' },
          whole: {
            long: 'Weighing possible causes and the individual situation of the child, together with the parents and the support team where there is one',
          },
        },
        risks: { label: 'Risks that it lessens', hint: 'Where known.' },
      },
    },
    lists: {
      risks: {
        title: 'Risks',
        one: 'Risk',
        steps: { area: 'Which group of risks?', risk: 'Which risks?' },
        fields: {
          area: { label: 'Group of risks', hint: 'Where known.' },
          risk: { label: 'Risks', hint: 'Where known.' },
        },
      },
    },
  },
};

export const everyFieldType: PlanType = {
  ...smallType,
  id: 'measures',
  sections: [measures],
  texts,
  lists: {
    areas: [
      { id: 'learning', label: named('Mācību darba riski', 'Risks of learning'), origin: 'seed' },
      { id: 'economic', label: named('Ekonomiskie riski', 'Economic risks'), origin: 'seed' },
    ],
    risks: [
      {
        id: 'missed',
        of: 'learning',
        label: named('Iekavēta mācību satura apguve', 'Content missed earlier'),
        text: named(
          'Iekavēta mācību satura apguve iepriekšējā izglītības posmā',
          'Content that was missed in an earlier stage of education',
        ),
        origin: 'seed',
      },
      { id: 'language', of: 'learning', label: named('Valodas barjera', 'A language barrier'), origin: 'proposed' },
      {
        id: 'bus',
        of: 'economic',
        label: named('Līdzekļu trūkums transportam', 'No money for transport'),
        origin: 'proposed',
      },
    ],
  },
};

export const changedSchool: Organisation = {
  ...school,
  institutions: [{ id: 'court', kind: 'bāriņtiesa', name: 'Jaunkalnes bāriņtiesa', usualDays: 15 }],
  groups: [{ id: 'joy', kind: 'skolotāju grupa', name: 'Lasītprieks', leader: 'anna', members: ['anna', 'andris'] }],
  lists: {
    risks: [
      { id: 'bus', retired: true },
      { id: 'ferry', of: 'economic', label: named('Pavasarī neiet prāmis', 'No ferry in spring') },
    ],
  },
};
