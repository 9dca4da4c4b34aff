/** What Slack can show, in numbers; those of blocks are from the notes in @slack/types 3.2. */
import type { PlatformLimits } from '../../bot/ports/platform-limits.ts';

export const blocksPerMessage = 50;
export const blocksPerView = 100;

/** Characters of all blocks of a message as JSON. Written down nowhere: Slack refuses from about 13,200 on (bolt-js#2509), boxes around the texts counted. */
export const messageCharacters = 12_000;

/** What " (2/12)" takes behind the title of a part, on its block and in its text. */
export const numberCharacters = 40;

/** Characters of a message's text; what is beyond is cut off. */
export const textCharacters = 40_000;

export const header = 150;
export const sectionText = 3000;
export const fieldsPerSection = 10;
export const elementsPerActions = 25;

/** Slack takes 75 characters and shows about 30 of them. */
export const buttonLabel = 30;
export const buttonAccessibleLabel = 75;
/** Title, submit and close of a modal, each. */
export const modalLabel = 24;

export const inputLabel = 2000;
export const inputHint = 2000;
/** Characters of one text input; what is longer takes several. */
export const inputText = 3000;

/** Of the label of an option, and again of its description. */
export const optionText = 75;
/** Written down as 75 in one place and as 150 in another: the least of them holds everywhere. */
export const optionValue = 75;
export const optionsPerList = 100;
export const groupsPerList = 100;
/** Round buttons and boxes; more of them are a list. */
export const optionsAtOnce = 10;

/** Of a picture that is uploaded. */
export const altText = 1000;

export const actionId = 255;
export const metadataCharacters = 3000;

// A field is its input, what is wrong with it and its phrases; what stands around the fields needs some blocks too.
const blocksPerField = 3;
const blocksAround = 10;

export const slackLimits: PlatformLimits = {
  platform: 'slack',
  sectionTitle: modalLabel,
  // Slack takes 2,000 of each; this is what can still be read on a phone.
  label: 150,
  hint: 500,
  // As the label of an option and its description.
  optionLabel: 140,
  optionWhole: 400,
  optionsPerChoice: optionsPerList,
  phrase: 140,
  longText: inputText,
  fieldsPerForm: Math.floor((blocksPerView - blocksAround) / blocksPerField),
};
