/** Reads the text of a file in the encodings that school systems and Excel write. */

/** The text without a byte order mark; null: it is no text. Latvian letters that are not UTF-8 are read as Windows-1257. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return /[\0\ufffd]/.test(text) ? null : text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // Excel's "Unicode text".
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1257').decode(bytes);
  }
}
