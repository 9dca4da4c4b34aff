/** Which kinds of plans a message names, by their short names in any language and case: "jauns IAP J-06", "sākt gadījumu". */
import { languages, type Organisation } from '../../domain/people/organisation.ts';
import { isUsed } from '../../domain/plan/is-used.ts';
import type { PlanType } from '../../domain/plan/plan-type.ts';
import { planTypes } from '../../domain/plan-types/registry.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { stemOf } from '../../domain/text/stem.ts';
import { wordsOf } from '../../domain/text/words.ts';
import type { Say } from './texts.ts';

interface Hearing {
  readonly organisation: Organisation;
  readonly services: { readonly say: (language: Say['language']) => Say };
}

/** Those that the organisation uses and the text names; none where it uses one alone, which need not be named. */
export function typesSaid({ organisation, services }: Hearing, text: string): readonly PlanType[] {
  const used = Object.values<PlanType>(planTypes).filter((type) => isUsed(type, organisation));
  if (used.length < 2) return [];
  const stems = new Set(wordsOf(text).map(({ folded }) => stemOf(folded)));
  return used.filter(({ id }) =>
    languages.some((language) => stems.has(stemOf(foldText(services.say(language)(`${id}:short`)).text))),
  );
}

/** Those of some things that are of a kind of plan that the text names; all of them where it names none. */
export function ofTypesSaid<Of>(
  turn: Hearing,
  text: string,
  all: readonly Of[],
  typeOf: (one: Of) => string,
): readonly Of[] {
  const ids = typesSaid(turn, text).map(({ id }) => id);
  return ids.length === 0 ? all : all.filter((one) => ids.includes(typeOf(one)));
}
