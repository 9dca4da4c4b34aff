/** Reads what a person tapped, and what is filled in: from what Slack sends, which may have been made up. */
import { z } from 'zod';
import type { FormValues } from '../../bot/ports/view.ts';
import { inputOf, noAnswer, nonceOf, tapIdOf } from './render-ids.ts';

export interface ReadAction {
  readonly token: string;
  readonly nonce: string;
  readonly kind: 'tap' | 'form';
  /** Every field of the form, empty ones as '' or []; nothing for a tap that sends no form. */
  readonly values: FormValues;
}

const token = z.string().min(1).max(2000);
const placeSchema = z.object({ block_id: z.string().max(255), action_id: z.string().max(255) });
const buttonSchema = z.object({ type: z.literal('button'), value: token });
const optionSchema = z.object({ value: z.string().max(2000) });
const listSchema = z.object({ type: z.literal('static_select'), selected_option: optionSchema });

/**
 * Reads one action of a tap.
 * @param stateValues what is filled in around it, by block and action
 * @returns null for what is no tap: a choice in a form, which is read when the form is sent, or something that Solis did not make
 */
export function readAction(action: unknown, stateValues: unknown): ReadAction | null {
  const place = placeSchema.safeParse(action);
  if (!place.success) return null;
  const nonce = nonceOf(place.data.block_id);
  const id = tapIdOf(place.data.action_id);
  if (nonce === null || id === null) return null;
  const rest = id.of === 'button' ? buttonValue(action) : listValue(action);
  if (rest === null) return null;
  const tapped = id.of === 'button' ? rest : `${id.beginning}${rest}`;
  return { token: tapped, nonce, kind: id.kind, values: id.kind === 'form' ? readValues(stateValues) : {} };
}

/** What is typed in a form that was not sent, and the form's own token. */
export interface Unsent {
  readonly token: string;
  readonly values: FormValues;
}

const blockSchema = z.looseObject({ elements: z.array(z.unknown()).default([]) });
const sendSchema = z.object({ action_id: z.string(), value: token });

export interface FormAround {
  /** Of the message or view that was tapped. */
  readonly blocks: unknown;
  /** The token of a modal's form, which is sent by no button among the blocks. */
  readonly modal: string | null;
}

/** What stands typed beside a button that sends nothing; null where no form is there, or nothing is in it. */
export function readUnsent({ blocks, modal }: FormAround, stateValues: unknown): Unsent | null {
  const values = readValues(stateValues);
  if (Object.values(values).every((value) => value.length === 0)) return null;
  if (modal !== null) return { token: modal, values };
  for (const block of Array.isArray(blocks) ? blocks : []) {
    for (const element of blockSchema.safeParse(block).data?.elements ?? []) {
      const send = sendSchema.safeParse(element).data;
      const id = send && tapIdOf(send.action_id);
      if (send !== undefined && id?.kind === 'form' && id.of === 'button') return { token: send.value, values };
    }
  }
  return null;
}

function buttonValue(action: unknown): string | null {
  const read = buttonSchema.safeParse(action);
  return read.success ? read.data.value : null;
}

function listValue(action: unknown): string | null {
  const read = listSchema.safeParse(action);
  return read.success ? read.data.selected_option.value : null;
}

const blocksSchema = z.record(z.string(), z.record(z.string(), z.unknown()));
const text = z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() });
const date = z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() });
const one = z.object({ type: z.enum(['static_select', 'radio_buttons']), selected_option: optionSchema.nullish() });
const several = z.object({
  type: z.enum(['multi_static_select', 'checkboxes']),
  selected_options: z.array(optionSchema).nullish(),
});
const elementSchema = z.discriminatedUnion('type', [text, date, one, several]);

/**
 * Reads everything that is filled in.
 * @returns the values by the names of their fields; what is no field of a form is left out
 */
export function readValues(stateValues: unknown): FormValues {
  const blocks = blocksSchema.safeParse(stateValues);
  if (!blocks.success) return {};
  const parts = Object.values(blocks.data)
    .flatMap((block) => Object.entries(block))
    .flatMap(([id, element]) => {
      const input = inputOf(id);
      const read = elementSchema.safeParse(element);
      return input === null || !read.success ? [] : [{ ...input, value: heldIn(read.data) }];
    })
    .sort((left, right) => left.part - right.part);
  const values = new Map<string, string | readonly string[]>();
  for (const { name, part, value } of parts) {
    const before = values.get(name);
    if (part === 0) values.set(name, value);
    else if (typeof before === 'string' && typeof value === 'string') values.set(name, `${before}${value}`);
  }
  return Object.fromEntries(values);
}

function heldIn(element: z.output<typeof elementSchema>): string | readonly string[] {
  switch (element.type) {
    case 'plain_text_input':
      return element.value ?? '';
    case 'datepicker':
      return element.selected_date ?? '';
    case 'static_select':
    case 'radio_buttons':
      return answerOf(element.selected_option?.value ?? '');
    case 'multi_static_select':
    case 'checkboxes':
      return (element.selected_options ?? []).map(({ value }) => value).filter((value) => value !== noAnswer);
    default:
      return element satisfies never;
  }
}

const answerOf = (value: string): string => (value === noAnswer ? '' : value);
