/** A paper as a PDF, read by another program than the one that wrote it. */
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../src/adapters/papers/pdf.ts';
import { openPdf } from '../../world/open-pdf.ts';
import { somePaper } from './some-paper.ts';

const opened = await openPdf(writePdf(somePaper));

describe('a paper as a PDF', () => {
  it('holds every line of it, and takes nothing that people wrote for an order', () => {
    for (const line of [
      'Jaunkalnes pamatskola',
      'Individuālais izglītības plāns',
      'Emīls Dambītis · J-07',
      'Āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ',
      'Pirmā rinda',
      'Otrā rinda <b>&amp; *b* $x$ #panic()',
      'Izlasīt 120. nodaļu',
      'paraksts, datums',
    ])
      expect(opened.lines.join('\n')).toContain(line);
  });

  it('says its language and its title, and what each part is to a screen reader', () => {
    expect(opened).toMatchObject({ language: 'lv', title: 'Individuālais izglītības plāns' });
    expect(opened.roles).toEqual(expect.arrayContaining(['H1', 'P', 'TD', 'TH', 'TR', 'Table']));
  });

  it('carries its own font, with the Latvian letters in it', () => {
    const fonts = opened.fonts.map((name) => name.replace(/^[A-Z]{6}\+/u, ''));
    expect(fonts.toSorted()).toEqual(['NotoSans-Bold', 'NotoSans-Regular']);
  });

  it('numbers its pages, and repeats the head of a table on each of them', () => {
    expect(opened.pages).toBe(4);
    expect(opened.lines).toContain('J-07 · 2026/2027 · 4 / 4');
    expect(opened.lines.filter((line) => line.includes('Termiņš'))).toHaveLength(4);
  });

  it('shows a sign that its font does not have as unknown, and all else as it is', async () => {
    const { lines } = await openPdf(
      writePdf({ ...somePaper, parts: [{ kind: 'text', text: 'Labi! 👍🏽 Šķērsot → „ielu”, 7. б' }] }),
    );
    expect(lines.join('\n')).toMatch(/Labi! \uFFFD Šķērsot . „ielu”, 7\. б/u);
  });

  it('is made of whatever was kept: half a sign and signs of control are shown as unknown', async () => {
    const { lines } = await openPdf(
      writePdf({
        ...somePaper,
        parts: [{ kind: 'text', text: 'puse \uD83D.\nZvans\u0007 un\u0000 tad\u007F beigas' }],
      }),
    );
    expect(lines).toEqual(expect.arrayContaining(['puse \uFFFD.', 'Zvans\uFFFD un\uFFFD tad\uFFFD beigas']));
  });

  it('is not made without a title, which a screen reader would miss', () => {
    expect(() => writePdf({ ...somePaper, title: '' })).toThrow();
  });
});
