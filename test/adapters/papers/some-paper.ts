/** A paper with each part there is, and with signs that files stumble over. */
import type { Paper } from '../../../src/domain/papers/paper.ts';

export const somePaper: Paper = {
  ...{ file: 'J-07-iip-2026-2027', language: 'lv', issuer: 'Jaunkalnes pamatskola' },
  ...{ title: 'Individuālais izglītības plāns', foot: 'J-07 · 2026/2027', isWide: false },
  parts: [
    {
      kind: 'facts',
      facts: [
        { label: 'Izglītojamais', value: 'Emīls Dambītis · J-07' },
        { label: 'Dzimšanas datums', value: null },
      ],
    },
    { kind: 'heading', level: 1, text: 'Āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ' },
    { kind: 'text', text: 'Pirmā rinda\nOtrā rinda <b>&amp; *b* $x$ #panic()' },
    { kind: 'text', text: 'zīmes \uFFFE\uFFFF, ko Word nelasa' },
    {
      kind: 'table',
      columns: [
        { label: 'Uzdevums', isNarrow: false },
        { label: 'Termiņš', isNarrow: true },
      ],
      rows: Array.from({ length: 120 }, (_, index) => [`Izlasīt ${index + 1}. nodaļu`, '2026. gada 5. novembris']),
    },
    { kind: 'heading', level: 2, text: 'Paraksti' },
    { kind: 'signatures', signers: ['Likumiskais pārstāvis', 'Direktors'], caption: 'paraksts, datums' },
  ],
};
