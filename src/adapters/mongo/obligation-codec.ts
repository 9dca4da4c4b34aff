/** Obligations as they are stored: in clear what queries need, what people wrote sealed. */
import type { Look } from '../../bot/ports/duty-ports.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import type { ObligationRecord } from './obligation-model.ts';
import type { Place, Sealer } from './sealer.ts';

interface Words extends Pick<Obligation, 'notYet' | 'disputed'> {
  readonly note?: string;
}

/** @param written names the write */
export const obligationRecord = (
  organisation: string,
  obligation: Obligation,
  { sealer, written }: { readonly sealer: Sealer; readonly written: string },
): ObligationRecord => {
  const { closed, notYet, disputed, look, ...clear } = obligation;
  const { note, ...clearClosed } = closed ?? {};
  const words: Words = defined({ notYet, disputed, note });
  const isSilent = Object.keys(words).length === 0;
  return {
    ...clear,
    _id: documentKey(organisation, clear.key),
    organisation,
    written,
    ...(closed && { closed: { ...clearClosed, on: closed.on } }),
    ...(look !== null && { look, addressed: addressed(obligation) }),
    ...(!isSilent && { sealed: sealer.seal(words, wordsPlace(organisation, obligation)) }),
  };
};

export const obligationOf = (record: ObligationRecord, sealer: Sealer): Obligation => {
  const { _id, organisation, addressed: _, written, sealed, look, closed, ...clear } = record;
  const words = sealed === undefined ? {} : sealer.unseal<Words>(sealed, wordsPlace(organisation, record));
  const { note, ...remarks } = words;
  return {
    ...clear,
    ...remarks,
    ...(closed && { closed: { ...closed, ...defined({ note }) } }),
    look: look ?? null,
  };
};

/** What the index tells of an obligation. */
export type LookRecord = Required<Pick<ObligationRecord, 'key' | 'look' | 'addressed'>>;

export const lookOf = ({ key, look, addressed: both }: LookRecord): Look => {
  const [holders, told] = JSON.parse(both) as readonly [Look['holders'], Look['told']];
  return { key, look, holders, told };
};

const addressed = ({ holders, news }: Obligation): string =>
  JSON.stringify([holders, [...new Set(news.map(({ member }) => member))]]);

/** Bound to who closed it, so that nobody can put one person's note under another's name. */
const wordsPlace = (organisation: string, { key, closed }: Pick<Obligation, 'key' | 'closed'>): Place => ({
  organisation,
  document: `obligation/${key}`,
  part: `words/${JSON.stringify([closed?.on ?? null, closed?.by ?? null])}`,
});
