/** Turns after which a person in Slack or Teams does not see what the journey says, word for word, and why that is so. */
import type { Filled } from '../world/filled-in.ts';

interface KnownDifference {
  readonly why: string;
  readonly sees: readonly string[];
  /** What the person then types once more, so that the journey goes on. */
  readonly retypes?: Filled;
  /** What the person then says, to see what the journey says after all. */
  readonly says?: string;
}

/** By "file:line" of the turn. */
export type KnownDifferences = Readonly<Record<string, KnownDifference>>;

const everywhere = {
  'task.yaml:99': {
    why: 'The end of the semester is picked in a calendar there: nothing was counted with an estimate.',
    sees: ['says: not there: Šis mācību gada datums ir tikai aptuvens; administrators to var precizēt iestādes failā.'],
  },
  'moves.yaml:139': {
    why: 'Slack and Teams keep a form back in which an answer is missing: nothing of it was sent, so the step before is still open.',
    sees: [
      'says: not there: 4 no 4',
      'says: not there: Lūdzu, izvēlieties, kuros semestros plāns darbosies.',
      'says: not there: Šis ir sadaļas pēdējais jautājums.',
    ],
    says: 'izlaist',
  },
  'undo.yaml:21': {
    why: 'What Slack or Teams brings again is known again: it is neither done nor answered twice.',
    sees: ['title: expected "J-06 · Atsaukt", seen []', 'says: not there: Uzdevums „reizrēķins” atkal ir atvērts.'],
  },
  'duties.yaml:6': {
    why: 'A later message tells of all that was open in the one of the first day, so that one was closed in its place.',
    sees: ['private to dzintra: not there: Labdien, Dzintra! Jūsu pienākumi pirmdien, 7. septembrī'],
  },
  'meetings.yaml:170': {
    why: 'A later message tells of all that was open in the one of the first day, so that one was closed in its place.',
    sees: ['private to dzintra: not there: Labdien, Dzintra! Jūsu pienākumi pirmdien, 7. septembrī'],
  },
  'meetings.yaml:425': {
    why: 'The messages of the day before were closed in their place, under another title.',
    sees: [
      'private to anna: not there: Labrīt, Anna! Jūsu pienākumi trešdien, 9. septembrī',
      'private to valdis: not there: Labrīt, Valdi! Jūsu pienākumi trešdien, 9. septembrī',
      'private to valdis: not there: Rīt 14.15 · Individuālā saruna J-06, 12. kabinets',
    ],
  },
} as const satisfies KnownDifferences;

export const knownInSlack: KnownDifferences = {
  ...everywhere,
  'privacy.yaml:57': {
    why: 'A modal that Slack keeps back leaves what was typed in it, on the screen of whoever typed it alone.',
    sees: [
      'field Kognitīvo spēju stiprās puses: expected "Personas kods ██████-█████." seen "Personas kods 010203-12345."',
    ],
  },
};

export const knownInTeams: KnownDifferences = {
  ...everywhere,
  'moves.yaml:91': {
    why: 'What is typed in a question in the chat and not sent is lost with the tap on "Pauze", which carries no inputs.',
    sees: ['field Mācību gads, kad šī klase apmeklēta pirmo reizi: expected "2024/2025" seen "2025/2026"'],
    retypes: { 'Mācību gads, kad šī klase apmeklēta pirmo reizi': '2024/2025' },
  },
};
