/** What a card in Teams can show, in numbers. Teams counts bytes rather than letters, so most of these are what a phone of 320 pixels can still show well. */
import type { PlatformLimits } from '../../bot/ports/platform-limits.ts';

/** Bytes of one card as JSON. Microsoft's pages name 28, 40 and 100 KB for a message; the least of them holds everywhere. */
export const cardBytes = 28 * 1024;

/** Bytes of a message with its twin, which Teams counts in UTF-16: it refuses 100 KB and advises to stay below 80, of which its frame takes some. */
export const messageBytes = 78 * 1024;

/** What " (2/12)" takes, which stands behind the title of a part wherever the title does. */
export const numberBytes = 64;

/** Buttons of one row: Teams leaves out the seventh of a set (msteams-docs#5356), so more of them take several sets. */
export const buttonsPerRow = 6;

/** Letters of all labels of one row of buttons, each with its frame counted as `buttonFrame`: more do not fit beside each other on a phone. */
export const rowLetters = 32;
export const buttonFrame = 4;

/** Letters of a button. Teams shows one line and cuts off the rest; a longer label becomes a box that wraps. */
export const buttonLetters = 28;

/** Letters of a button that still leaves room for words to its left. */
export const sideButtonLetters = 16;
/** Letters of words that stand well to the left of buttons; more become a tall narrow column. */
export const besideLetters = 60;

/** Options that are shown all at once; more of them are found by typing. */
export const optionsAtOnce = 7;

/** What phrases and buttons need besides the fields. */
const bytesAround = 6 * 1024;

export const teamsLimits: PlatformLimits = {
  platform: 'teams',
  // Title of a dialog, cut off beyond.
  sectionTitle: 64,
  label: 300,
  hint: 1000,
  optionLabel: 200,
  optionWhole: 400,
  optionsPerChoice: 100,
  phrase: 300,
  longText: 10_000,
  fieldsPerForm: 25,
  bytesPerForm: cardBytes - bytesAround,
};
