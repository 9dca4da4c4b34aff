/** A paper as a file of Word: read as it is written, and opened by another program. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/adapters/papers/docx.ts';
import { openDocx } from '../../world/open-docx.ts';
import { hasOffice, openedAs } from './office.ts';
import { somePaper } from './some-paper.ts';

const bytes = await writeDocx(somePaper);
const { lines, parts } = openDocx(bytes);
const document = parts['word/document.xml'] ?? '';

describe('a paper as a file of Word', () => {
  it('holds every line of it, letter by letter', () => {
    expect(lines.slice(0, 8)).toEqual([
      'Jaunkalnes pamatskola',
      'Individuālais izglītības plāns',
      'Izglītojamais | Emīls Dambītis · J-07',
      'Dzimšanas datums | ',
      'Āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ',
      'Pirmā rinda',
      'Otrā rinda <b>&amp; *b* $x$ #panic()',
      'zīmes , ko Word nelasa',
    ]);
    expect(lines.filter((line) => line.endsWith(' | 2026. gada 5. novembris'))).toHaveLength(120);
  });

  it('repeats the head of a table on each page, and breaks no row in two', () => {
    expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/gu)?.length).toBeGreaterThan(120);
  });

  it('says its language, its title and its author, and numbers its pages', () => {
    expect(parts['word/styles.xml']).toContain('w:val="lv-LV"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Individuālais izglītības plāns</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<cp:lastModifiedBy>Jaunkalnes pamatskola</cp:lastModifiedBy>');
    const foot = Object.entries(parts).find(([name]) => name.startsWith('word/footer'))?.[1] ?? '';
    expect(foot).toContain('J-07 · 2026/2027');
    expect(foot).toContain('NUMPAGES');
  });

  it('stands upright, and lies on its side where a table needs the room', async () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    const wide = openDocx(await writeDocx({ ...somePaper, isWide: true })).parts['word/document.xml'];
    expect(wide).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  it.skipIf(!hasOffice)('is opened by LibreOffice, on as many pages as it takes', { timeout: 60_000 }, async () => {
    const pdf = (await openedAs(bytes, 'docx', 'pdf')).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page[^s]/gu) ?? [];
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.length).toBeLessThan(7);
  });
});
