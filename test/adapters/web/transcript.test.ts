/** The transcript in MongoDB and its twin in memory remember the same. */
import { beforeAll, describe, expect, it } from 'vitest';
import { mongoTranscript, type Sealer } from '../../../src/adapters/web/mongo-transcript.ts';
import type { ChatPlace, NewMessage, Transcript } from '../../../src/adapters/web/transcript.ts';
import { testDatabase } from '../../database.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { memoryTranscript } from './memory-transcript.ts';

const ilze: ChatPlace = { kind: 'member', member: 'ilze' };
const said = (id: string, text: string): NewMessage => ({
  id,
  at: '2026-11-23T08:00:00.000Z',
  language: 'lv',
  content: { kind: 'said', by: 'ilze', text },
});
const texts = (messages: Awaited<ReturnType<Transcript['last']>>) =>
  messages.map(({ content }) => (content.kind === 'said' ? content.text : content.view.title));

function describeTranscript(name: string, open: () => Promise<Transcript>): void {
  describe(`the transcript ${name}`, () => {
    let transcript: Transcript;
    let school = '';
    let count = 0;
    beforeAll(async () => {
      transcript = await open();
    });
    const fresh = () => {
      count += 1;
      school = `school-${count}`;
    };

    it('keeps messages in the order in which they came and gives the last of them', async () => {
      fresh();
      for (const text of ['viens', 'divi', 'trīs']) await transcript.put(school, ilze, said(text, text));
      expect(texts(await transcript.last(school, ilze, 2))).toEqual(['divi', 'trīs']);
    });

    it('puts new content in the place of the old, and tells that it changed', async () => {
      fresh();
      await transcript.put(school, ilze, { ...said('first', 'viens'), arrival: 'a1' });
      const { changed, position } = await transcript.put(school, ilze, said('second', 'divi'));
      const replaced = await transcript.put(school, ilze, {
        ...said('first', ''),
        content: { kind: 'shown', view: viewsByName.question },
        arrival: 'a2',
      });
      expect(replaced.position).toBeLessThan(position);
      expect(texts(await transcript.last(school, ilze, 10))).toEqual([viewsByName.question.title, 'divi']);
      const since = await transcript.since(school, ilze, changed);
      expect(since).toEqual([replaced]);
      expect(since[0]?.content).toEqual({ kind: 'shown', view: viewsByName.question });
      expect(await transcript.answerTo(school, ilze, 'a2')).toBe('first');
      expect(await transcript.answerTo(school, ilze, 'a1')).toBeNull();
    });

    it('forgets which arrival a message answered once it says something else', async () => {
      fresh();
      await transcript.put(school, ilze, { ...said('first', 'viens'), arrival: 'a1' });
      await transcript.put(school, ilze, said('first', 'divi'));
      expect(await transcript.answerTo(school, ilze, 'a1')).toBeNull();
    });

    it('of several answers to one arrival knows the last', async () => {
      fresh();
      await transcript.put(school, ilze, said('first', 'viens'));
      await transcript.put(school, ilze, { ...said('below', 'divi'), arrival: 'a1' });
      await transcript.put(school, ilze, { ...said('first', 'trīs'), arrival: 'a1' });
      expect(await transcript.answerTo(school, ilze, 'a1')).toBe('below');
    });

    it('keeps people, channels and organisations apart', async () => {
      fresh();
      await transcript.put(school, ilze, { ...said('same', 'viens'), arrival: 'a' });
      expect(await transcript.last(school, { kind: 'channel', channel: 'ilze' }, 10)).toEqual([]);
      expect(await transcript.last('another-school', ilze, 10)).toEqual([]);
      expect(await transcript.answerTo('another-school', ilze, 'a')).toBeNull();
    });
  });
}

describeTranscript('in memory', async () => memoryTranscript());

describe('stored', () => {
  const database = testDatabase();
  const reversed = (text: string) => [...text].reverse().join('');
  const sealer: Sealer = { seal: reversed, unseal: reversed };
  describeTranscript('in MongoDB', () => mongoTranscript(database.db, sealer));

  it('is sealed: no word of it can be read in the database', async () => {
    const transcript = await mongoTranscript(database.db, sealer);
    await transcript.put('sealed', ilze, said('one', 'Lasa lēni'));
    const stored = await database.db.collection('web_messages').find({ organisation: 'sealed' }).toArray();
    expect(JSON.stringify(stored)).not.toContain('Lasa');
    expect(stored).toHaveLength(1);
  });

  it('goes on counting changes after a restart', async () => {
    const { changed } = await (await mongoTranscript(database.db, sealer)).put('again', ilze, said('one', 'viens'));
    const later = await (await mongoTranscript(database.db, sealer)).put('again', ilze, said('two', 'divi'));
    expect(later.changed).toBeGreaterThan(changed);
  });
});
