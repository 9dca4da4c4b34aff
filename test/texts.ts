/** All texts there are, as the composition root puts them together. */
import { mailTexts } from '../src/adapters/mail/texts.ts';
import { paperTexts } from '../src/adapters/papers/texts.ts';
import { slackTexts } from '../src/adapters/slack/texts.ts';
import { teamsTexts } from '../src/adapters/teams/texts.ts';
import { webTexts } from '../src/adapters/web/texts.ts';
import { createTexts as textsWith } from '../src/bot/texts.ts';

const texts = textsWith(slackTexts, teamsTexts, webTexts, mailTexts, paperTexts);

/** The same ones for all: they do not change, and what is gathered from them once is not gathered again. */
export const createTexts = () => texts;
