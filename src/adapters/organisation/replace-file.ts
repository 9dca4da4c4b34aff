/** Writes an organisation file anew, and keeps the one before beside it: whoever wants it back takes that over. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folderOf = (file: string): string => `${file}.before`;

/** The new text stands there whole or not at all. Gives the path under which the one before is kept; null: it may not be written. */
export function replaceFile(file: string, text: string, now: Date): string | null {
  const kept = join(folderOf(file), `${now.toISOString().replace(/[:.]/g, '-')}-${basename(file)}`);
  try {
    const { mode } = statSync(file);
    mkdirSync(folderOf(file), { recursive: true, mode: 0o700 });
    writeFileSync(kept, readFileSync(file), { flag: 'wx', mode });
    writeFileSync(`${file}.new`, text, { mode });
    renameSync(`${file}.new`, file);
    return kept;
  } catch {
    return null;
  }
}

/** What the file was before, newest first. */
export function earlierTexts(file: string): readonly string[] {
  const folder = folderOf(file);
  const names = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}
