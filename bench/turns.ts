/** The turns that are measured: who says what, where they are when they say it, and how many commands it may cost. */

import { tokenOf } from '../src/bot/core/tap.ts';
import type { Conversation } from '../src/bot/ports/conversation.ts';
import type { IncomingEvent } from '../src/bot/ports/incoming.ts';
import { measured, planId } from '../test/world/measured-plans.ts';

export interface MeasuredTurn {
  readonly name: string;
  readonly speaker: string;
  /** The plan that is put back as it was before each turn. */
  readonly learner?: string;
  /** Where the talk is before any turn; by default nowhere. */
  readonly conversation?: Conversation;
  /** Turns that lead to the measured one. */
  readonly before?: readonly IncomingEvent[];
  readonly event: IncomingEvent;
  /** The view that must come back, so that no refusal is measured. */
  readonly view: string;
  /** Commands; without it they are only reported. */
  readonly most?: number;
}

const into = (learner: string, section: string): IncomingEvent => ({
  kind: 'tap',
  token: tokenOf({ kind: 'section', plan: planId(learner), section }),
});
const says = (text: string): IncomingEvent => ({ kind: 'text', text });
const form = (step: string, values: Readonly<Record<string, string | readonly string[]>>): IncomingEvent => {
  const place = { plan: planId(measured.findings), section: 'class-teacher', step, seen: 0, warned: false };
  return { kind: 'form', token: tokenOf({ kind: 'answer', ...place }), values };
};

const words = 'Lasa lēni, bet saprot labi; palīdz īsi soļi un papildu laiks.';
const { findings, tasks, carriedOut, largest } = measured;
const wholeSection = form('*', {
  findings: words,
  strengths: words,
  interests: 'Zīmēšana',
  subjects: ['matematika', 'vesture'],
});
const saidTask = says(`uzdevums ${carriedOut} latviešu valodā: lasīt stāstu līdz 15. decembrim, atbildīgais logopēds`);
const task = {
  ...{ id: 'web-uzdevums', plan: planId(carriedOut), about: `learner:${carriedOut}`, subject: 'latviesu-valoda' },
  ...{ text: 'lasīt stāstu', due: '2026-12-15', responsible: 'inga' },
};

const status = says(`statuss ${tasks}`);
const tap = (token: string): IncomingEvent => ({ kind: 'tap', token });
const anna = { speaker: 'anna' } as const;
const baiba = { speaker: 'baiba' } as const;
const inFindings = { ...anna, learner: findings, before: [into(findings, 'class-teacher')] };
const findingsStep = { plan: planId(findings), section: 'class-teacher', step: 'findings', row: '' };
const taskList = { plan: planId(carriedOut), section: 'tasks:latviesu-valoda' };
const rowWords = says('Lasīt īsu stāstu un pārstāstīt to.');

export const turns: readonly MeasuredTurn[] = [
  { name: 'help (nothing but the talk)', ...anna, event: says('palīdzība'), view: 'help' },
  { name: 'answer, typed', ...inFindings, event: says(words), view: 'question', most: 3 },
  {
    ...{ name: 'answer, typed after going back', ...anna, learner: findings },
    before: [form('findings', { findings: words }), tap(tokenOf({ kind: 'step', ...findingsStep }))],
    ...{ event: says(`${words} Un attēli.`), view: 'question', most: 3 },
  },
  {
    ...{ name: 'answer, in its form', ...inFindings },
    ...{ event: form('findings', { findings: words }), view: 'question', most: 3 },
  },
  { name: 'a whole section, and handed over', ...inFindings, event: wholeSection, view: 'section-done' },
  {
    ...{ name: 'answer in a row', ...anna, learner: tasks, before: [into(tasks, 'tasks:latviesu-valoda')] },
    ...{ event: rowWords, view: 'question', most: 3 },
  },
  {
    ...{ name: 'answer that begins a row', ...anna, learner: carriedOut },
    before: [tap(tokenOf({ kind: 'add-row', ...taskList }))],
    ...{ event: says('Lasa plūstoši.'), view: 'question', most: 3 },
  },
  {
    ...{ name: 'answer, the largest plan', speaker: 'kristine', learner: largest },
    before: [into(largest, 'tasks:socialas-zinibas')],
    ...{ event: rowWords, view: 'question', most: 3 },
  },
  { name: 'task, said', ...anna, learner: carriedOut, event: saidTask, view: 'task-draft', most: 3 },
  {
    ...{ name: 'task, confirmed', ...anna, learner: carriedOut, conversation: { mode: 'question', task } },
    ...{ event: tap(tokenOf({ kind: 'task-save', id: task.id, plan: task.plan })), view: 'task-saved', most: 3 },
  },
  { name: 'status, typed', ...baiba, event: status, view: 'status', most: 2 },
  {
    ...{ name: 'status, by its button', ...baiba },
    ...{ event: tap(tokenOf({ kind: 'status', plan: planId(tasks) })), view: 'status', most: 2 },
  },
  // Reported only: the question is no longer open then, and that has to be remembered.
  {
    ...{ name: 'status, in the midst of a question', ...baiba, learner: findings },
    ...{ before: [into(findings, 'class-teacher')], event: status, view: 'status' },
  },
  { name: 'status, the largest plan', ...baiba, event: says(`statuss ${largest}`), view: 'status', most: 2 },
  { name: 'what is mine (of the whole school)', ...baiba, event: says('mani plāni'), view: 'my-plans', most: 2 },
  // Each remembers what was asked, so that "un 7.a?" asks the same of another class.
  { name: 'who is late in a class', ...baiba, event: says('kavē 7.b'), view: 'overdue', most: 3 },
  { name: 'who is late, in own words', ...baiba, event: says('kas nokavēts visā skolā?'), view: 'overdue', most: 3 },
  { name: 'who carries most', ...baiba, event: says('kam ir visvairāk darba'), view: 'overview', most: 3 },
  { name: 'plans without a talk', ...baiba, event: says('kuri plāni ir bez sarunas'), view: 'overview', most: 3 },
  { name: 'how many plans, by status', ...baiba, event: says('cik plānu ir apstiprināti'), view: 'overview', most: 3 },
  {
    name: 'what is due in a class',
    ...baiba,
    event: says('kas 7.b jāizdara līdz piektdienai'),
    view: 'overview',
    most: 3,
  },
  { name: 'what somebody has to do', ...baiba, event: says('ko vēl dara Valdis'), view: 'overview', most: 3 },
  {
    name: 'what changed since Monday',
    ...baiba,
    event: says('kas mainījies kopš pirmdienas'),
    view: 'overview',
    most: 3,
  },
  { name: 'the semesters beside each other', ...baiba, event: says('salīdzini semestrus'), view: 'overview', most: 3 },
  { name: 'the next meetings', ...baiba, event: says('kad ir nākamās sanāksmes'), view: 'meeting', most: 3 },
  { name: 'the overview of the school', ...baiba, event: says('pārskats'), view: 'overview', most: 3 },
  {
    ...{ name: 'into a section', ...anna, learner: findings },
    ...{ event: into(findings, 'class-teacher'), view: 'question' },
  },
];
