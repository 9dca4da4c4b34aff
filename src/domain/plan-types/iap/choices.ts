/** What is chosen from in an individual support plan; a school changes these lists. What no document names is a proposal. */
import type { ListEntry } from '../../people/list-entry.ts';

const seed = (id: string, lv: string, en: string, of?: string): ListEntry => ({
  id,
  label: { lv, en },
  origin: 'seed',
  ...(of !== undefined && { of }),
});

const proposed = (id: string, lv: string, en: string, of?: string): ListEntry => ({
  ...seed(id, lv, en, of),
  origin: 'proposed',
});

/** The four of a municipality's programme of prevention for 2024-2028. */
const riskGroups: readonly ListEntry[] = [
  seed('family', 'Ar ģimeni saistītie riski', 'Risks to do with the family'),
  seed('economic', 'Ekonomiskie riski', 'Economic risks'),
  seed('learning', 'Mācību darba / izglītības iestādes riski', 'Risks of learning / of the school'),
  seed('social-health', 'Sociālās vides un veselības riski', 'Risks of social surroundings and health'),
];

/** What ails a learner is never an option: a risk is told by its effect. The official list of the form was not at hand. */
const risks: readonly ListEntry[] = [
  seed('content', 'Grūtības mācību satura apguvē', 'Difficulty with what is taught', 'learning'),
  seed(
    'gaps',
    'Iekavēta mācību satura apguve iepriekšējā posmā',
    'Gaps from an earlier stage of schooling',
    'learning',
  ),
  seed('behaviour', 'Uzvedības problēmas', 'Problems of behaviour', 'learning'),
  seed('low-results', 'Zemi mācību sasniegumi', 'Low results', 'learning'),
  seed('language', 'Valodas barjera', 'Language barrier', 'learning'),
  proposed('absence', 'Neattaisnoti kavējumi', 'Unexcused absence', 'learning'),
  proposed('parents-away', 'Vecāki ilgstoši ārzemēs', 'Parents abroad for long', 'family'),
  proposed('little-support', 'Mājās trūkst atbalsta mācībām', 'Little support for learning at home', 'family'),
  proposed('fares', 'Trūkst līdzekļu transportam', 'No means for transport', 'economic'),
  proposed('food', 'Trūkst līdzekļu ēdināšanai', 'No means for meals', 'economic'),
  proposed('room', 'Trūkst līdzekļu dienesta viesnīcai', 'No means for lodging', 'economic'),
  proposed('things', 'Trūkst līdzekļu mācību līdzekļiem', 'No means for study materials', 'economic'),
  proposed('peers', 'Konflikti ar vienaudžiem', 'Conflicts with peers', 'social-health'),
  proposed('emotional', 'Psihoemocionālas grūtības', 'Emotional difficulties', 'social-health'),
  proposed('other', 'Cits risks (aprakstīts pamatojumā)', 'Another risk (told in the justification)'),
];

/** The measures of the project, as its conditions of 2018 and 2020 name them. */
const measures: readonly ListEntry[] = [
  seed('consultation', 'Konsultācijas', 'Consultations'),
  seed('public-transport', 'Sabiedriskais transports', 'Public transport'),
  seed('lodging', 'Naktsmītnes nodrošināšana', 'Lodging'),
  seed('meals', 'Ēdināšana', 'Meals'),
  seed('study-materials', 'Individuāli mācību līdzekļi', 'Study materials'),
  seed('personal-items', 'Individuālās lietošanas priekšmeti', 'Personal items'),
  seed('special-transport', 'Speciālais transports', 'Special transport'),
  seed('youth-project', 'Jauniešu iniciatīvu projekts', 'Youth project'),
];

const providers: readonly ListEntry[] = [
  seed('teacher', 'Pedagogs', 'Teacher'),
  seed('psychologist', 'Psihologs', 'Psychologist'),
  seed('social-pedagogue', 'Sociālais pedagogs', 'Social pedagogue'),
  seed('speech-therapist', 'Logopēds', 'Speech therapist'),
  seed('special-educator', 'Speciālās izglītības pedagogs', 'Special educator'),
  seed('teacher-assistant', 'Pedagoga palīgs', 'Teacher’s assistant'),
  seed('sign-interpreter', 'Surdotulks', 'Sign interpreter'),
  seed('assistant', 'Asistents', 'Assistant'),
  seed('occupational-therapist', 'Ergoterapeits', 'Occupational therapist'),
];

const preventionLevels: readonly ListEntry[] = [
  proposed('universal', 'Universālā prevencija', 'Universal prevention'),
  proposed('targeted', 'Mērķtiecīgā prevencija', 'Targeted prevention'),
  proposed('adapted', 'Pielāgotā prevencija', 'Adapted prevention'),
];

const effects: readonly ListEntry[] = [
  proposed('better', 'Uzlabojies', 'Better'),
  proposed('partly', 'Daļēji uzlabojies', 'Partly better'),
  proposed('same', 'Bez izmaiņām', 'No change'),
];

export const choices: Readonly<Record<string, readonly ListEntry[]>> = {
  'risk-groups': riskGroups,
  risks,
  measures,
  'provider-kinds': providers,
  'prevention-levels': preventionLevels,
  effects,
};
