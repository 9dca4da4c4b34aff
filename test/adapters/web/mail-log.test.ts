/** The mails in MongoDB and their twin in memory are kept alike, and those in MongoDB are sealed. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mail, MailLog } from '../../../src/adapters/web/mails.ts';
import { mongoMailLog } from '../../../src/adapters/web/mongo-mail-log.ts';
import { mongoOffset } from '../../../src/adapters/web/mongo-offset.ts';
import type { Sealer } from '../../../src/adapters/web/mongo-transcript.ts';
import { testDatabase } from '../../database.ts';
import { memoryMailLog } from './memory-mail-log.ts';

const mail = (id: string): Mail => ({
  id,
  at: '2026-11-26T07:00:00.000Z',
  letter: { to: 'ilze@liepziedi.example', subject: `Vēstule ${id}`, text: 'J-07 jāizvērtē.', key: `daily/${id}` },
  file: 'BEGIN:VCALENDAR',
});

function describeMailLog(name: string, open: () => Promise<MailLog>): void {
  describe(`the mails ${name}`, () => {
    let log: MailLog;
    beforeAll(async () => {
      log = await open();
    });

    it('are kept once each, the newest first, and each organisation has its own', async () => {
      for (const id of ['one', 'two', 'three']) expect(await log.add('school', mail(id))).toMatchObject(mail(id));
      expect(await log.add('school', mail('two'))).toBeNull();
      expect((await log.last('school', 2)).map(({ id }) => id)).toEqual(['three', 'two']);
      expect(await log.count('school')).toBe(3);
      expect(await log.count('other')).toBe(0);
      expect(await log.find('other', 'one')).toBeNull();
      expect(await log.add('other', mail('two'))).not.toBeNull();
    });

    it('are told from the one on that somebody had last, the oldest first', async () => {
      const [, second] = [...(await log.last('school', 3))].reverse();
      expect((await log.since('school', second?.number ?? 0)).map(({ id }) => id)).toEqual(['three']);
      expect((await log.since('school', 0)).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
      expect(await log.find('school', 'two')).toEqual(second);
    });
  });
}

describeMailLog('in memory', async () => memoryMailLog());

describe('stored', () => {
  const database = testDatabase();
  const reversed = (text: string) => [...text].reverse().join('');
  const sealer: Sealer = { seal: reversed, unseal: reversed };
  describeMailLog('in MongoDB', () => mongoMailLog(database.db, sealer));

  it('nothing of them stands in the database as it was written but when they were sent', async () => {
    const log = await mongoMailLog(database.db, sealer);
    await log.add('school', mail('secret'));
    const [stored] = await database.db.collection('web_mails').find({ id: 'secret' }).toArray();
    expect(Object.keys(stored ?? {}).sort()).toEqual(['_id', 'at', 'id', 'number', 'organisation', 'sealed']);
    expect(JSON.stringify(stored)).not.toContain('liepziedi.example');
  });

  it('the clock of the trial is where it was left', async () => {
    expect(await mongoOffset(database.db).load()).toBe(0);
    for (const offset of [86_400_000, 604_800_000]) await mongoOffset(database.db).save(offset);
    expect(await mongoOffset(database.db).load()).toBe(604_800_000);
  });
});
