/** Puts news into a duty: each once, and none that has been overtaken. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId } from '../people/organisation.ts';
import type { News, Obligation } from './obligation.ts';

interface NewsSource {
  readonly what: News['what'];
  readonly on: LocalDate;
  readonly by?: MemberId;
}

/** Adds the same news for each of these members; whoever caused it knows it already. */
export function withNews(obligation: Obligation, members: readonly MemberId[], told: NewsSource): Obligation {
  const fresh = members
    .filter((member) => member !== told.by)
    .filter((member) => !obligation.news.some((news) => news.member === member && news.what === told.what))
    .map((member): News => ({ member, ...told }));
  return fresh.length === 0 ? obligation : { ...obligation, news: [...obligation.news, ...fresh] };
}

/** Takes out what nobody needs to hear any more. */
export function withoutNews(obligation: Obligation, overtaken: (news: News) => boolean): Obligation {
  const news = obligation.news.filter((one) => !overtaken(one));
  return news.length === obligation.news.length ? obligation : { ...obligation, news };
}
