/** The tables of a paper as a workbook, read as it is written, and opened by another program. */
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/adapters/papers/xlsx.ts';
import { openXlsx } from '../../world/open-xlsx.ts';
import { hasOffice, openedAs } from './office.ts';
import { somePaper } from './some-paper.ts';

const bytes = await writeXlsx({
  ...somePaper,
  title: 'Kas nokavēts: 7.b [visi] un vēl kaut kas garš',
  parts: [
    {
      kind: 'table',
      columns: [
        { label: 'Pienākums', isNarrow: false },
        { label: 'Termiņš', isNarrow: true },
        { label: 'Skaits', isNarrow: true },
      ],
      rows: [
        ['Šķērsot <ielu> & „ceļu”', { day: '2026-12-05', words: '5. decembris' }, 7],
        ['=HYPERLINK("https://ļauns.example")', { day: '2026-03-29', words: '29. marts' }, 12],
      ],
    },
  ],
});

describe('a list as a workbook', () => {
  it('holds texts as texts, whatever they begin with, numbers as numbers and days as days', () => {
    const { rows } = openXlsx(bytes);
    expect(rows).toEqual([
      ['Pienākums', 'Termiņš', 'Skaits'],
      ['Šķērsot <ielu> & „ceļu”', '46361', '7'],
      ['=HYPERLINK("https://ļauns.example")', '46110', '12'],
    ]);
  });

  it('has a name that Excel takes', () => {
    expect(openXlsx(bytes).sheets).toEqual(['Kas nokavēts  7.b  visi  un vēl']);
  });

  it.skipIf(!hasOffice)('is opened by LibreOffice, with its days and no formula', { timeout: 60_000 }, async () => {
    const csv = (await openedAs(bytes, 'xlsx', 'csv')).toString('utf8');
    expect(csv.trim().split('\n')).toEqual([
      'Pienākums,Termiņš,Skaits',
      'Šķērsot <ielu> & „ceļu”,05.12.2026,7',
      '"=HYPERLINK(""https://ļauns.example"")",29.03.2026,12',
    ]);
  });
});
