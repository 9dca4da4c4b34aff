/** What a person types reaches the bot as plain words. */
import { describe, expect, it } from 'vitest';
import { plainWords, usersNamed } from '../../../src/adapters/slack/read-text.ts';

describe('the words of a message', () => {
  it('have neither the name of the bot to whom they are said nor the marks of Slack', () => {
    expect(plainWords('<@UBOT> mani plāni', 'UBOT')).toBe('mani plāni');
    expect(plainWords('skat. <https://example.org/a?b=1&amp;c=2|pielikumu> un <https://example.org>', 'UBOT')).toBe(
      'skat. pielikumu un https://example.org',
    );
    expect(plainWords('rakstiet <mailto:ilze@skola.example|ilze@skola.example>', undefined)).toBe(
      'rakstiet ilze@skola.example',
    );
    expect(plainWords('<!date^1700000000^{date}|14. novembris> kanālā <#C1|komanda>', undefined)).toBe(
      '14. novembris kanālā #komanda',
    );
  });

  it('say "<", ">" and "&" as they were typed, once', () => {
    expect(plainWords('5 &lt; 7 &amp;&amp; 7 &gt; 5, burtiski &amp;lt;', undefined)).toBe(
      '5 < 7 && 7 > 5, burtiski &lt;',
    );
  });

  it('name the colleagues who are marked in them', () => {
    const nameOf = (user: string) => (user === 'U1' ? 'Ilze Ozola' : undefined);
    expect(usersNamed('<@U1> un <@U2|anna>')).toEqual(['U1', 'U2']);
    expect(plainWords('uzdevums <@U1> un <@U2|anna> un <@U3>', undefined, nameOf)).toBe(
      'uzdevums Ilze Ozola un anna un',
    );
  });
});
