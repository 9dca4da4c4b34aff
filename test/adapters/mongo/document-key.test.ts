import { expect, test } from 'vitest';
import { memberOfPath, memberPath, sectionPath } from '../../../src/adapters/mongo/document-key.ts';

test.each(['basis', 'tasks:matematika'])('the section "%s" is stored under its own key', (section) => {
  expect(sectionPath(section)).toBe(section);
});

test.each(['', 'tasks:7.b', '$where', 'a\0b'])('"%s" cannot be the key of a section', (section) => {
  expect(() => sectionPath(section)).toThrow(expect.objectContaining({ code: 'bad-write' }));
});

test.each(['ilze.ozola', 'jānis.bērziņš@skola.lv', '$a.b', '100%'])(
  'the member "%s" is found again under a key without dots',
  (member) => {
    expect(memberPath(member)).not.toMatch(/[.$]/);
    expect(memberOfPath(memberPath(member))).toBe(member);
  },
);
