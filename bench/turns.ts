/** The turns that are measured: who says what, where they are when they say it, and how many commands it may cost. */
import type { Conversation } from '../src/bot/conversation.ts';
import type { IncomingEvent } from '../src/bot/ports.ts';
import { tokenOf } from '../src/bot/tap.ts';
import { measured, planId } from './measured-plans.ts';

export interface MeasuredTurn {
  readonly name: string;
  readonly speaker: string;
  /** The plan that is put back as it was before each turn. */
  readonly learner?: string;
  readonly conversation: Conversation;
  /** Turns that lead to the measured one. */
  readonly before?: readonly IncomingEvent[];
  readonly event: IncomingEvent;
  /** The view that must come back, so that no refusal is measured. */
  readonly view: string;
  /** Commands; without it they are only reported. */
  readonly most?: number;
}

const question: Conversation = { mode: 'question' };
const inSection = (learner: string, section: string, more: { step?: string; row?: string } = {}): Conversation => ({
  mode: 'question',
  focus: { plan: planId(learner), section, ...more },
});
const says = (text: string): IncomingEvent => ({ kind: 'text', text });
const form = (step: string, values: Readonly<Record<string, string | readonly string[]>>): IncomingEvent => {
  const place = { plan: planId(measured.findings), section: 'class-teacher', step, row: '', seen: '0', warned: '' };
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
  ...{ id: 'web-uzdevums', plan: planId(carriedOut), learner: carriedOut, subject: 'latviesu-valoda' },
  ...{ text: 'lasīt stāstu', due: '2026-12-15', responsible: 'inga' },
};

export const turns: readonly MeasuredTurn[] = [
  {
    ...{ name: 'help (nothing but the talk)', speaker: 'anna', conversation: question },
    ...{ event: says('palīdzība'), view: 'help' },
  },
  {
    ...{
      name: 'answer, typed',
      speaker: 'anna',
      learner: findings,
      conversation: inSection(findings, 'class-teacher'),
    },
    ...{ event: says(words), view: 'question', most: 4 },
  },
  {
    ...{ name: 'answer, typed after going back', speaker: 'anna', learner: findings },
    conversation: inSection(findings, 'class-teacher', { step: 'findings' }),
    ...{ event: says(words), view: 'question', most: 4 },
  },
  {
    ...{
      name: 'answer, in its form',
      speaker: 'anna',
      learner: findings,
      conversation: inSection(findings, 'class-teacher'),
    },
    ...{ event: form('findings', { findings: words }), view: 'question', most: 4 },
  },
  {
    ...{
      name: 'answers, a whole section',
      speaker: 'anna',
      learner: findings,
      conversation: inSection(findings, 'class-teacher'),
    },
    ...{ event: wholeSection, view: 'section-review', most: 4 },
  },
  {
    ...{
      name: 'answer in a row',
      speaker: 'anna',
      learner: tasks,
      conversation: inSection(tasks, 'tasks:latviesu-valoda'),
    },
    ...{ event: says('Lasīt īsu stāstu un pārstāstīt to.'), view: 'question', most: 4 },
  },
  {
    ...{ name: 'answer that begins a row', speaker: 'anna', learner: carriedOut },
    conversation: inSection(carriedOut, 'tasks:latviesu-valoda', { row: 'new' }),
    ...{ event: says('Lasa plūstoši.'), view: 'question', most: 4 },
  },
  {
    ...{
      name: 'answer, the largest plan',
      speaker: 'kristine',
      learner: largest,
      conversation: inSection(largest, 'tasks:socialas-zinibas'),
    },
    ...{ event: says('Lasīt īsu stāstu un pārstāstīt to.'), view: 'question', most: 4 },
  },
  {
    ...{ name: 'task, said', speaker: 'anna', learner: carriedOut, conversation: question },
    ...{ event: saidTask, view: 'task-draft', most: 4 },
  },
  {
    ...{ name: 'task, confirmed', speaker: 'anna', learner: carriedOut, conversation: { mode: 'question', task } },
    ...{ event: { kind: 'tap', token: tokenOf({ kind: 'task-save', id: task.id }) }, view: 'task-saved', most: 4 },
  },
  {
    ...{ name: 'status, typed', speaker: 'baiba', conversation: question },
    ...{ event: says(`statuss ${tasks}`), view: 'status', most: 3 },
  },
  {
    ...{ name: 'status, by its button', speaker: 'baiba', conversation: question },
    ...{ event: { kind: 'tap', token: tokenOf({ kind: 'status', plan: planId(tasks) }) }, view: 'status', most: 3 },
  },
  {
    ...{ name: 'status, the largest plan', speaker: 'baiba', conversation: question },
    ...{ event: says(`statuss ${largest}`), view: 'status', most: 3 },
  },
  {
    ...{ name: 'my plans (of the whole school)', speaker: 'baiba', conversation: question },
    ...{ event: says('mani plāni'), view: 'my-plans', most: 3 },
  },
  {
    ...{ name: 'who is late in a class', speaker: 'baiba', conversation: question },
    ...{ event: says('kavē 7.b'), view: 'overdue', most: 3 },
  },
  {
    ...{ name: 'into a section', speaker: 'anna', learner: findings, conversation: question },
    event: { kind: 'tap', token: tokenOf({ kind: 'section', plan: planId(findings), section: 'class-teacher' }) },
    view: 'question',
  },
  {
    ...{
      name: 'section handed over',
      speaker: 'anna',
      learner: findings,
      conversation: inSection(findings, 'class-teacher'),
    },
    before: [wholeSection],
    event: { kind: 'tap', token: tokenOf({ kind: 'finish', plan: planId(findings), section: 'class-teacher' }) },
    view: 'section-done',
  },
];
