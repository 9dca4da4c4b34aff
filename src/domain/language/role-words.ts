/** The words by which people call the roles of a school, in Latvian and English; any inflected form of them counts. */
import type { RoleKind } from '../people/organisation.ts';
import { listed } from '../text/listed.ts';

/** Nominatives, several words where the name has several. Words of one stem ("psihologs", "psiholoģe") stand once. */
export const roleWords: Readonly<Record<RoleKind, readonly string[]>> = {
  director: [
    'direktors',
    'direktrise',
    'skolas vadītājs',
    'iestādes vadītājs',
    'director',
    'principal',
    'headteacher',
    'head teacher',
  ],
  'deputy-head': listed(`
    direktora vietnieks, direktora vietniece, direktores vietnieks, direktores vietniece,
    vietnieks, vietniece, mācību pārzinis, mācību daļas vadītājs,
    deputy head, deputy headteacher, deputy principal, deputy, vice principal
  `),
  'support-head': listed(`
    atbalsta komandas vadītājs, komandas vadītājs, atbalsta komandas priekšsēdētājs,
    support team head, support team leader, support team lead, head of the support team,
    head of support, support head, leader of the support team
  `),
  'class-teacher': listed(`
    klases audzinātājs, audzinātājs, klases skolotājs, grupas skolotājs,
    class teacher, group teacher, form teacher, form tutor, homeroom teacher
  `),
  'subject-teacher': ['priekšmeta skolotājs', 'priekšmetu skolotājs', 'skolotājs', 'subject teacher', 'teacher'],
  psychologist: ['psihologs', 'izglītības psihologs', 'skolas psihologs', 'psychologist'],
  'speech-therapist': listed(`
    logopēds, skolotājs logopēds, speech therapist, speech and language therapist, speech teacher
  `),
  'special-educator': listed(`
    speciālais pedagogs, speciālā pedagoģe, spec pedagogs, specpedagogs, speciālais skolotājs,
    special educator, special education teacher, special needs teacher, special teacher
  `),
  'social-pedagogue': listed(`
    sociālais pedagogs, sociālā pedagoģe, soc pedagogs, socpedagogs,
    social pedagogue, social educator, social teacher
  `),
  'methodical-lead': listed(`
    metodiķis, metodiķe, metodiskā darba vadītājs, metodiskā darba koordinators, methodist, methodology lead
  `),
  'iap-preparer': ['IAP sagatavotājs', 'plāna sagatavotājs', 'plāna ievadītājs', 'preparer', 'plan preparer'],
  'iap-monitor': ['IAP uzraudzītājs', 'plāna uzraudzītājs', 'monitor', 'plan monitor'],
  'school-coordinator': listed(`
    izglītības iestādes koordinators, izglītības iestādes koordinatore, iestādes koordinators, iestādes koordinatore,
    skolas koordinators, skolas koordinatore, school coordinator
  `),
  coordinator: ['koordinators', 'koordinatore', 'atbalsta koordinators', 'atbalsta koordinatore', 'coordinator'],
  administrator: ['administrators', 'administratore', 'administrator', 'admin'],
};
