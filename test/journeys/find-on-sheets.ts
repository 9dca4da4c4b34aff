/** Finds what a person taps and fills in, by the words that they see. */
import { createTexts } from '../texts.ts';
import { bare, isCalled, type Sheet, type SheetButton } from './sheet.ts';

export interface OnSheet {
  readonly sheet: Sheet;
  readonly button: SheetButton;
}

export interface Wanted {
  readonly label?: string;
  readonly kind?: SheetButton['kind'];
  /** The line that it stands in, or what its sheet is called. */
  readonly item?: string | undefined;
}

/** The button on the first sheet that has it. Throws where there is none, and where nobody could tell which of several. */
export function buttonFor(sheets: readonly Sheet[], wanted: Wanted): OnSheet {
  const found = tryButtonFor(sheets, wanted);
  if (found !== null) return found;
  const { label, kind, item } = wanted;
  const [first] = sheets;
  const there = first?.buttons.map((one) => `${one.label} (${one.line})`) ?? [];
  throw new Error(
    `no button "${label ?? kind}"${item === undefined ? '' : ` at "${item}"`}; on "${first?.titles}" there are: ${there.join('; ')}`,
  );
}

/** The same; null where there is none. */
export function tryButtonFor(sheets: readonly Sheet[], { label, kind, item }: Wanted): OnSheet | null {
  for (const sheet of sheets) {
    const isIn = ({ line }: SheetButton): boolean => item === undefined || bare(line).startsWith(bare(item));
    const alike = sheet.buttons.filter(
      (one) => (label === undefined || one.label === label) && (kind === undefined || one.kind === kind),
    );
    const inLine = alike.filter(isIn);
    const found = inLine.length > 0 || item === undefined || !isCalled(sheet, item) ? inLine : alike;
    const [button, ...more] = found;
    if (button === undefined) continue;
    if (more.every((one) => one.token === button.token)) return { sheet, button };
    throw new Error(`several buttons "${label ?? kind}": ${found.map(({ line }) => line).join('; ')}`);
  }
  return null;
}

/** The first form. */
export function formFor(sheets: readonly Sheet[], item: string | undefined): Sheet {
  const found = sheets.find(
    (one) => one.buttons.some(({ kind }) => kind === 'submit') && (item === undefined || isCalled(one, item)),
  );
  if (found === undefined) throw new Error('no form is in front of this person');
  return found;
}

const say = createTexts();
const ways = (['lv', 'en'] as const).map((language) => ({
  waits: bare(say(language)('opening.waits')),
  open: say(language)('action.open-form'),
}));

/** The button of a message that says that the form stands elsewhere: no platform opens a form after typed words. */
export function waitingForm(sheets: readonly Sheet[]): OnSheet | null {
  for (const sheet of sheets)
    for (const { waits, open } of ways) {
      const button = sheet.buttons.find(({ label }) => label === open);
      if (button !== undefined && bare(sheet.words).includes(waits)) return { sheet, button };
    }
  return null;
}
