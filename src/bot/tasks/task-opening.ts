/** Takes from a message what leads to a task and is no part of it: "lūdzu, pieliec jaunu uzdevumu", "can you give", "paldies". */

const POLITE =
  '(?:l[ūu]dzu|please|pls|vai|var(?:i|at|[ēe]tu|[ēe]si|am)?|vajag|vajadz[ēe]tu|grib(?:u|am|[ēe]tu)|can|could|you|we|i|need|want|would|like|lets|to)';
const VERB = String.raw`(?:pievieno\p{L}*|pierakst\p{L}*|ierakst(?:i|iet|[īi]t)|uzdo[dt]\p{L}*|(?:pie|uz|ie)li(?:e[ck]|k)\p{L}*|iedo[dt]\p{L}*|piefiks\p{L}*|add|assign|give)`;
/** They lead to a task only where it is called one. */
const WEAK = String.raw`(?:dod(?:iet)?|izveido\p{L}*|create|set|make|log)`;
const TASK = String.raw`(?:(?:(?:jaun\p{L}+|vienu|an?|the|new|one)\s+)*(?:uzdevum(?:s|u|i|us)|task|homework|m[āa]jasdarb(?:s|u))(?:\s+for)?)`;
const OPENING = new RegExp(
  String.raw`^(?:${POLITE}[\s,]+)*(?:${VERB}(?:\s+|(?=:))|${WEAK}\s+(?=${TASK}))?(?:${TASK}(?!\p{L}))?(?:[\s:,–-]+|$)?`,
  'iu',
);
const NAMED = new RegExp(String.raw`^(?:(?:${VERB}|${WEAK})\s+)?${TASK}(?!\p{L})[\s:,–-]*`, 'iu');
/** Whoever is to do something: what is to be done stands behind it. */
const MUST = /^(?:(?:should|must|has\s+to|have\s+to|needs?\s+to|vajag|vajadz[ēe]tu)\s+)/iu;

/** What is said to the bot at the end, with the name of who says it, and not of the task. */
const THANKS =
  /[\s.,;!]+(?:[Pp]aldies|[Aa]r cieņu|[Tt]hanks|[Tt]hank you|[Ll][ūu]dzu|[Pp]lease|[Pp]ls)(?:,?\s+\p{Lu}\p{L}+){0,2}[\s.!?]*$/u;

const ASKED = new RegExp(String.raw`^(?:${POLITE}[\s,]+)+(?:${VERB})(?!\p{L})`, 'iu');

/** The words of a task alone. */
export const withoutOpening = (text: string): string => text.replace(OPENING, '').replace(MUST, '');

/** What stands behind the learner: "J-07 jauns uzdevums lasīt". */
export const withoutTaskWord = (text: string): string => text.replace(NAMED, '').replace(MUST, '');

/** Without the thanks at its end, and the mark of a question that only asks for it. */
export const withoutThanks = (text: string): string =>
  (asksPolitely(text) ? text.replace(/\?\s*$/u, '') : text).replace(THANKS, '');

/** "Vai vari pielikt …?" asks for it, and asks nothing. */
export const asksPolitely = (text: string): boolean => ASKED.test(text.trim());
