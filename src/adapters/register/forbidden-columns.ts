/** Columns that are never read, whoever asks for them: Solis has no business with what stands there. */
import { foldText } from '../../domain/text/fold-text.ts';

const forbidden = [
  // What proves who somebody is, and what opens a door.
  /person\w*[ _-]?(?:kod|code|id\b)|\bpk\b|social ?security|national ?id|passw|parol|credential|\bpin\b|2fa|sso\b/,
  // Birth, sex, origin, faith.
  /birth|dzim|\bage\b|\bvecums\b|\bsex\b|gender|race|ethnic|asian|african|hispanic|latino|indian|hawaiian|\bwhite\b/,
  /tautib|citizen|pilson|relig/,
  // Health and support.
  /\biep\b|ext_iep|disab|invalid|special ?ed|section ?504|diagno|health|veselib|medic|atzinum|free ?lunch|brivpusd/,
  /homeless|\bell\b|foster|migrant/,
  // Where and how somebody is reached at home, and by whom.
  /phone|mobile|talrun|telefon|\bsms\b|address ?line|street|(?<!pasta )\badrese\b|dzivesviet|postal|\bzip\b|home ?address/,
  /recovery|parent(?!sourcedid)|guardian|mother|father|\bma(?:te|tes|mmas?)\b|\bte(?:vs|va|tis)\b|vecak|aizbild|relationship/,
] as const;

/** Whether a column with this header stays unread, for learners and staff alike. */
export const isForbidden = (header: string): boolean =>
  forbidden.some((pattern) => pattern.test(foldText(header).text));
