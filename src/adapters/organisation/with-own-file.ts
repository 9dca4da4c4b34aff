/** Puts a file that somebody wrote for Solis in the place of the one that it replaces. */
import { parseDocument } from 'yaml';
import type { OrganisationContent, WrittenFile } from '../../bot/ports/versions.ts';
import { isMap } from './entries.ts';

/** Rules replace those of the same id, or come besides; anything else is about the organisation itself. */
export function withOwnFile(content: OrganisationContent, file: WrittenFile): OrganisationContent {
  const id = idOfRules(file);
  if (id === null) return { ...content, organisation: { ...file, name: content.organisation.name } };
  const replaced = content.rules.findIndex((one) => idOfRules(one) === id);
  if (replaced < 0) return { ...content, rules: [...content.rules, file] };
  return {
    ...content,
    rules: content.rules.map((one, place) => (place === replaced ? { ...file, name: one.name } : one)),
  };
}

/** Null: it is no file of rules. */
function idOfRules({ text }: WrittenFile): string | null {
  const document = parseDocument(text);
  const data: unknown = document.errors.length > 0 ? null : document.toJS();
  return isMap(data) && 'rules' in data ? String(data.id) : null;
}
