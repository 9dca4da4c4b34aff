/** What a typed message asks for, as people type: with and without diacritics, with a greeting mark, in capitals. */
import { describe, expect, it } from 'vitest';
import { nearestCommands, readIntent } from '../../../src/bot/core/read-intent.ts';
import { createTexts } from '../../texts.ts';

const say = createTexts();

describe('a message that begins with a command', () => {
  it.each([
    ['jauns plāns J-07', 'start', 'J-07'],
    ['Jauns plans j7', 'start', 'j7'],
    ['sākt', 'start', ''],
    ['SAKT PLANU J-07', 'start', 'J-07'],
    ['turpināt', 'continue', ''],
    ['turpinat!', 'continue', ''],
    ['mani plāni', 'my-plans', ''],
    ['Mani plani', 'my-plans', ''],
    ['atvērt J-07', 'open', 'J-07'],
    ['atver j 07', 'open', 'j 07'],
    ['uzdevums J-07 matemātikā: reizrēķins', 'task', 'J-07 matemātikā: reizrēķins'],
    ['/uzdevums', 'task', ''],
    ['pievienot uzdevumu J-07', 'task', 'J-07'],
    ['statuss J-07', 'status', 'J-07'],
    ['Cik tālu J-07?', 'status', 'J-07?'],
    ['kavē 7.b', 'overdue', '7.b'],
    ['kurš kavē 7.b?', 'overdue', '7.b?'],
    ['kurs kave 7.b?', 'overdue', '7.b?'],
    ['vēsture J-07', 'history', 'J-07'],
    ['atpakaļ', 'back', ''],
    ['atpakal', 'back', ''],
    ['izlaist', 'skip', ''],
    ['pauze', 'pause', ''],
    ['atsaukt', 'undo', ''],
    ['veidlapa', 'mode', ''],
    ['pa jautājumam', 'mode', ''],
    ['valoda english', 'language', 'english'],
    ['palīdzība', 'help', ''],
    ['palidziba', 'help', ''],
    ['ko tu proti?', 'help', ''],
    ['new plan J-07', 'start', 'J-07'],
    ['my plans', 'my-plans', ''],
    ['who is late 7.b?', 'overdue', '7.b?'],
    ['Status: J-07', 'status', 'J-07'],
    ['undo', 'undo', ''],
  ])('"%s" is %s "%s"', (text, command, rest) => {
    expect(readIntent(text, say)).toMatchObject({ command, rest });
  });

  it.each([
    '',
    'laba diena',
    'statussss',
    'plānošana ir grūta',
    'valodas traucējumi',
    'es turpināšu rīt',
    'uzdevumsJ-07',
  ])('"%s" is none', (text) => {
    expect(readIntent(text, say)).toBeNull();
  });
});

describe('a message that is no command', () => {
  it.each([
    ['statsus', 'status'],
    ['turpinat lūdzu', 'continue'],
    ['mani plni', 'my-plans'],
    ['palīgā', 'help'],
    ['atsauk', 'undo'],
    ['paauze', 'pause'],
    ['uzdevms J-07', 'task'],
  ])('"%s" offers %s among the three nearest', (text, command) => {
    const nearest = nearestCommands(text, say);
    expect(nearest).toHaveLength(3);
    expect(nearest).toContain(command);
  });
});
