/** The words of a message as a person meant them. */
import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/adapters/teams/activity.ts';
import { plainTextOf, spokenText } from '../../../src/adapters/teams/read-text.ts';
import { bot, mentions, says } from './teams-activities.ts';

const spoken = (body: object): string => {
  const read = readActivity({ serviceUrl: 'https://smba.trafficmanager.net/', ...body });
  if (read === null) throw new Error('not an activity');
  return spokenText(read);
};
const mark = (id: string, text: string) => ({ type: 'mention', mentioned: { id, name: 'kāds' }, text });

describe('a message', () => {
  it.each([
    ['statuss', 'statuss'],
    [' statuss \n', 'statuss'],
    ['pirmā rinda\r\notrā  rinda', 'pirmā rinda\notrā rinda'],
    ['5 &lt; 7 &amp; 8&nbsp;!', '5 < 7 & 8 !'],
    ['a < b un c > d', 'a < b un c > d'],
    ['<quoted messageId="1730973600123"/> statuss J-07', 'statuss J-07'],
    ['<quoted messageId="17">kā iepriekš</quoted> 02.09.2026', 'kā iepriekš 02.09.2026'],
    ['&nonsense; &#128512; &#xd800;', '&nonsense; 😀'],
  ])('%j reads as %j', (text, words) => {
    expect(spoken(says(text))).toBe(words);
  });

  it('to the bot does not hold its name, wherever it stands and however often', () => {
    expect(spoken(mentions('statuss 7.b'))).toBe('statuss 7.b');
    const text = 'lūdzu <at>Solis</at> statuss <at>Solis</at>';
    expect(spoken(says(text, { entities: [mark(bot, '<at>Solis</at>')] }))).toBe('lūdzu statuss');
  });

  it('holds the names of colleagues who are marked in it', () => {
    const entities = [mark(bot, '<at>Solis</at>'), mark('29:daina', '<at>Daina Zariņa</at>')];
    expect(spoken(says('<at>Solis</at> uzdevums <at>Daina Zariņa</at> līdz piektdienai', { entities }))).toBe(
      'uzdevums Daina Zariņa līdz piektdienai',
    );
  });
});

describe('a message in HTML', () => {
  it.each([
    ['<p>Viens</p><p>Divi</p>', 'Viens\nDivi'],
    ['<div>Viens<br/>Divi</div>', 'Viens\nDivi'],
    ['<ul><li>viens</li><li>divi</li></ul>', 'viens\ndivi'],
    ['Sveika, <at id="0">Daina Zariņa</at>!', 'Sveika, Daina Zariņa!'],
    ['<style>p { color: red }</style>Teksts<script>alert(1)</script>', 'Teksts'],
    ['&lt;b&gt;nav treknraksts&lt;/b&gt;', '<b>nav treknraksts</b>'],
    ['<p>&nbsp;</p>', ''],
  ])('%j reads as %j', (html, words) => {
    expect(plainTextOf(html)).toBe(words);
  });

  it('of any length is read in no time', () => {
    const since = performance.now();
    plainTextOf('<script'.repeat(30_000));
    plainTextOf(`${'<'.repeat(100_000)}${'&'.repeat(100_000)}`);
    plainTextOf(`${' '.repeat(100_000)}x`);
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});
