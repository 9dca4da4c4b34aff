/** Requests in any order, case and spelling of what they name; and with any word that nobody knows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frames } from '../../src/bot/commands.ts';
import { readRequests } from '../../src/bot/core/read-request.ts';
import type { Turn } from '../../src/bot/core/turn.ts';
import { understandTask } from '../../src/bot/tasks/understand-task.ts';
import { conceptWords } from '../../src/domain/language/concept-words.ts';
import { conceptsOf, nearConcepts } from '../../src/domain/language/concepts-of.ts';
import { formsOf } from '../../src/domain/language/noun-forms.ts';
import { foldText } from '../../src/domain/text/fold-text.ts';
import { createTexts } from '../texts.ts';
import { demoSchool } from '../world/schools.ts';

const organisation = demoSchool();
const services = { say: createTexts() };

function requests(who: string, text: string) {
  const member = organisation.members.find(({ id }) => id === who);
  return readRequests({ organisation, member, today: '2026-11-30', services } as unknown as Turn, text, frames).all;
}

const classForms = ['7.b', '7b', '7. b', '7.B', '7.b klasē', '7.b klasei'];
const learnerForms = ['J-07', 'j07', 'j 7', 'J7', 'Emīlam', 'Emīla Dambīša', 'Emīlam Dambītim', 'Emīlu', 'Dambītim'];
const memberForms = formsOf('Guntis', 'any').filter((form) => form.length > 4);

/** What is said, in pieces whose order is free. */
const asked = [
  { pieces: ['kas nokavēts', classForms], rest: 'late classes=7.b' },
  { pieces: ['kurš kavē', classForms], rest: 'late classes=7.b' },
  { pieces: ['kas vēl jāizdara', memberForms], rest: 'work members=guntis' },
  { pieces: ['kādi pienākumi', memberForms], rest: 'work members=guntis' },
  { pieces: ['cik plānu', classForms], rest: 'count classes=7.b' },
  { pieces: ['statuss', learnerForms], rest: 'J-07' },
  { pieces: ['izmaiņas plānā', learnerForms], rest: 'J-07' },
  { pieces: ['parādi plānu', learnerForms], rest: 'J-07' },
  { pieces: ['kas jāizdara līdz piektdienai', classForms], rest: 'due classes=7.b until=2026-12-04' },
  { pieces: ['kuriem nav parakstu', classForms], rest: 'without:signatures classes=7.b' },
  { pieces: ['kuriem trūkst izvērtējuma', classForms], rest: 'without:evaluation classes=7.b' },
  { pieces: ['ar kuriem nav bijusi saruna', classForms], rest: 'without:talk classes=7.b' },
  { pieces: ['kas mainījies kopš pirmdienas', classForms], rest: 'changes classes=7.b since=2026-11-23' },
  { pieces: ['kas mainījās pagājušajā nedēļā', classForms], rest: 'changes classes=7.b since=2026-11-23' },
  { pieces: ['kam ir visvairāk darba', classForms], rest: 'workload classes=7.b' },
  { pieces: ['who is late', classForms], rest: 'late classes=7.b' },
] as const;

const spelled = [
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => foldText(text).text,
  (text: string) => `Labdien! ${text}, lūdzu`,
];

describe('a request that reads', () => {
  it('is the same in every order and spelling of what it names', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...asked),
        fc.nat(),
        fc.boolean(),
        fc.constantFrom(...spelled),
        ({ pieces: [words, forms], rest }, choice, isTurned, spell) => {
          const form = forms[choice % forms.length] ?? '';
          const text = spell(isTurned ? `${form} ${words}` : `${words} ${form}`);
          expect(requests('baiba', text)[0]?.rest, text).toBe(rest);
        },
      ),
    );
  });
});

/** Such are carried out at once; what is called done names a duty in its own words, and is looked at there. */
const writing = [
  ['anna', 'prombūtne no 7.12. līdz 9.12.'],
  ['anna', 'rīt esmu slima'],
  ['emily', 'I am off sick until Wednesday'],
  ['ruta', 'atgādinājumi plkst. 10'],
  ['ruta', 'darba dienas pirmdiena līdz ceturtdiena'],
  ['ruta', 'izslēdz atgādinājumus par uzdevumiem'],
  ['anna', 'jauns plāns J-08'],
  ['anna', 'valoda angļu'],
] as const;

const sureOf = (who: string, text: string): readonly string[] =>
  requests(who, text)
    .filter(({ writes, isSure }) => writes && isSure)
    .map(({ command }) => command);

/** Takes the certainty from whatever it is said with. */
const doubting = conceptWords
  .filter(([concept]) => ['not', 'part', 'except', 'cancel', 'or', 'maybe'].includes(concept))
  .map(([, word]) => word.replace(/-$/u, ''));

/** A word of letters that nobody knows, nor takes for one that is known. */
const strange = fc
  .stringMatching(/^[bdgklmnprtvz][aeiu][bdgklmnprtvz][aeiu][bdgklmnprtvz]{2}[aeiu]$/u)
  .filter((word) => conceptsOf(word).length + nearConcepts(word).length === 0);

describe('a request that writes', () => {
  it.each(writing)('is sure where all its words are known (%s: "%s")', (who, text) => {
    expect(requests(who, text).some(({ writes, isSure }) => writes && isSure)).toBe(true);
  });

  it('is never sure once a word denies, limits, excepts, cancels, doubts or offers another, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...writing), fc.constantFrom(...doubting), fc.nat(), ([who, text], word, place) => {
        const words = text.split(' ');
        const said = words.toSpliced(place % (words.length + 1), 0, word).join(' ');
        // "Nepaspēju ..." says why something is not done yet, whatever follows.
        const asked = sureOf(who, text);
        expect(
          sureOf(who, said).filter((command) => asked.includes(command)),
          said,
        ).toEqual([]);
      }),
    );
  });

  it('is never sure once one of its words is not known, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...writing), strange, fc.nat(), ([who, text], word, place) => {
        const words = text.split(' ');
        const said = words.toSpliced(place % (words.length + 1), 0, word).join(' ');
        expect(
          requests(who, said).filter(({ writes, isSure }) => writes && isSure),
          said,
        ).toEqual([]);
      }),
    );
  });
});

const taskPieces = {
  subject: ['matemātikā', 'MATEMĀTIKĀ', 'mat.', 'matem.', 'in maths'],
  day: ['līdz piektdienai', 'lidz 4.12.', 'by Friday', 'līdz 04.12.2026'],
  text: ['procenti', 'atrisināt piecus uzdevumus', 'lasīt 3. lappusi', 'read page 20'],
};

describe('a task', () => {
  it('is the same wherever its learner, subject and day stand, and however they are written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...learnerForms),
        fc.constantFrom(...taskPieces.subject),
        fc.constantFrom(...taskPieces.day),
        fc.constantFrom(...taskPieces.text),
        fc.nat(5),
        fc.boolean(),
        (learner, subject, day, text, order, isPolite) => {
          const orders = [
            [learner, subject, text, day],
            [subject, learner, text, day],
            [day, learner, subject, text],
            [learner, day, subject, text],
            [learner, subject, day, text],
            [learner, subject, `${text},`, day],
          ];
          const said = `${isPolite ? 'lūdzu pieliec uzdevumu ' : ''}${orders[order]?.join(' ')}`;
          const heard = understandTask(said, { organisation, today: '2026-11-30' });
          expect(heard, said).toMatchObject({ about: 'learner:J-07', subject: 'matematika', due: '2026-12-04', text });
        },
      ),
    );
  });
});
