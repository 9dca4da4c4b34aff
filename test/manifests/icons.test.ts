import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../manifests/file-of.ts';
import { readPng } from './read-png.ts';

const picture = (name: string) => readPng(readFileSync(fileOf(name)));

describe('The icons', () => {
  test('of Teams are 192 points in colour and 32 points in outline', () => {
    expect(picture('teams/color.png')).toMatchObject({ width: 192, height: 192 });
    expect(picture('teams/outline.png')).toMatchObject({ width: 32, height: 32 });
  });
  test('in outline are white on nothing', () => {
    const { hasAlpha, points } = picture('teams/outline.png');
    expect(hasAlpha).toBe(true);
    const seen = points.filter(([, , , alpha]) => alpha !== 0);
    expect(seen.length).toBeGreaterThan(80);
    expect(seen.length).toBeLessThan(points.length / 2);
    expect(seen.filter((point) => point.slice(0, 3).join() !== '255,255,255')).toEqual([]);
  });
  test('in colour fill the whole square, which Teams rounds itself', () => {
    const { hasAlpha, points } = picture('teams/color.png');
    expect(hasAlpha).toBe(false);
    expect([points[0], points[191], points.at(-1)]).toEqual([
      [11, 97, 87],
      [11, 97, 87],
      [11, 97, 87],
    ]);
  });
  test('of Slack is a square of at least 512 points', () => {
    expect(picture('slack/icon.png')).toMatchObject({ width: 512, height: 512 });
  });
});
