import { expect, test } from 'vitest';
import { looksLikeDiagnosis } from '../../../src/domain/privacy/diagnosis.ts';

test.each([
  ['Skolēnam ir UDHS.', 'diagnosis', 'UDHS'],
  ['zēnam adhd, grūti nosēdēt', 'diagnosis', 'adhd'],
  ['noteikta diagnoze F90.0', 'diagnosis', 'diagnoze'],
  ['F90.0', 'diagnosis', 'F90.0'],
  ['pēc atzinuma F84', 'diagnosis', 'F84'],
  ['J45.0', 'diagnosis', 'J45.0'],
  ['ir disleksija', 'diagnosis', 'disleksija'],
  ['disleksijas dēļ lasa lēni', 'diagnosis', 'disleksijas'],
  ['Dyslexia makes reading slow', 'diagnosis', 'Dyslexia'],
  ['autisma spektrs', 'diagnosis', 'autisma'],
  ['autistiska uzvedība', 'diagnosis', 'autistiska'],
  ['depresijas pazīmes', 'diagnosis', 'depresijas'],
  ['hiperaktīvs bērns', 'diagnosis', 'hiperaktīvs'],
  ['uzmanības deficīta dēļ', 'diagnosis', 'uzmanības deficīta'],
  ['Dauna sindroms', 'diagnosis', 'Dauna sindroms'],
  ['trauksmes traucējumi', 'diagnosis', 'trauksmes traucējumi'],
  ['has ADD', 'diagnosis', 'ADD'],
  ['ārstējas pie psihiatra', 'diagnosis', 'psihiatra'],
  ['epilepsija', 'diagnosis', 'epilepsija'],
  ['lieto zāles no rīta', 'medicine', 'lieto zāles'],
  ['dzer zāles', 'medicine', 'dzer zāles'],
  ['saņem medikamentus', 'medicine', 'medikamentus'],
  ['takes medication', 'medicine', 'medication'],
  ['Ritalīns 10 mg', 'medicine', 'Ritalīns'],
  ['Concerta 18 mg', 'medicine', 'Concerta'],
  ['vecāki šķiras', 'family', 'vecāki šķiras'],
  ['tēvs ir alkoholiķis', 'family', 'alkoholiķis'],
  ['vardarbība ģimenē', 'family', 'vardarbība'],
  ['dzīvo audžuģimenē', 'family', 'audžuģimenē'],
  ['bāriņtiesas lēmums', 'family', 'bāriņtiesas'],
  ['his parents are divorced', 'family', 'divorced'],
])('“%s” gets a warning of %s for “%s”', (text, kind, word) => {
  const [first] = looksLikeDiagnosis(text);
  expect(first).toMatchObject({ kind, word });
  expect(text.slice(first?.start, first?.end)).toBe(word);
});

test.each([
  'Lasa lēni, saprot uzdevumu, kad to nolasa priekšā.',
  'Diagnosticējošais darbs matemātikā: 45 %.',
  'Pedagoģiskā diagnostika septembrī.',
  'Sporta zālē strādā labi, sporta zāles noteikumus ievēro.',
  'Piedalās koncertā un koncerta mēģinājumos.',
  'Sarunājas un traucē stundā citiem.',
  'Ugunsgrēka trauksmes laikā rīkojas droši.',
  'Add the numbers and read the text aloud.',
  'Reads slowly; needs instructions one at a time.',
  'J-07 un 7.b klase, programma 21015611.',
  'Uzdevums A4 lapā, 12. lpp.',
  'Autors un autobuss: lasīšanas uzdevums.',
  'Tiki galā ar reizrēķinu, astoņi uzdevumi no desmit.',
  'Nepieciešams pagarināts laiks un atgādnes.',
  'Vecāki iepazīstināti ar rezultātiem.',
  'Vides troksnis traucē koncentrēties.',
  'Strādā ar planšeti un tabulām.',
  'Lieto zaļo pildspalvu un zaļu zīmuli.',
  'Pārmērīgi lieto telefonu stundā.',
  'Konsultācija 18. okt., OKT un NOV plāns.',
  '',
])('“%s” is an ordinary school text', (text) => {
  expect(looksLikeDiagnosis(text)).toEqual([]);
});

test('every delicate word is told once, in order', () => {
  expect(looksLikeDiagnosis('UDHS (F90.0), lieto zāles; vecāki šķiras').map(({ word }) => word)).toEqual([
    'UDHS',
    'F90.0',
    'lieto zāles',
    'vecāki šķiras',
  ]);
});
