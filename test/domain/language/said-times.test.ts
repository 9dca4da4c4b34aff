/** Hours and weekdays as people say when they want to be reminded. */
import { describe, expect, it } from 'vitest';
import { hourIn, weekdaysIn } from '../../../src/domain/language/said-times.ts';

describe('the hour of the daily message', () => {
  it.each([
    ['plkst. 8:30', '08:30'],
    ['plkst. 8.30', '08:30'],
    ['13:30', '13:30'],
    ['9', '09:00'],
    ['pulksten deviņos', '09:00'],
    ['pusdeviņos', '08:30'],
    ['desmitos no rīta', '10:00'],
    ['7 p.m.', '19:00'],
    ['8 30', '08:30'],
    ['half past eight', '08:30'],
    ['at quarter past eight', '08:15'],
    ['a quarter to nine', '08:45'],
    ['ceturksnis pāri astoņiem', '08:15'],
    ['bez piecpadsmit deviņos', '08:45'],
    ['at 8:30 am', '08:30'],
    ['at 1 pm', '13:00'],
    ['25:00', null],
    ['J-07', null],
    ['8:75', null],
  ])('%s is %s', (text, hour) => {
    expect(hourIn(text)).toBe(hour);
  });
});

describe('the days on which somebody works', () => {
  it.each([
    ['pirmdiena līdz ceturtdiena', [1, 2, 3, 4]],
    ['no pirmdienas līdz ceturtdienai', [1, 2, 3, 4]],
    ['pirmdien, trešdien un piektdien', [1, 3, 5]],
    ['Pirmdiena-ceturtdiena', [1, 2, 3, 4]],
    ['darbdienas', [1, 2, 3, 4, 5]],
    ['Monday to Thursday', [1, 2, 3, 4]],
    ['Saturday until Monday', [1, 6, 7]],
    ['otrdienās', [2]],
    ['katru dienu', []],
  ])('%s', (text, days) => {
    expect(weekdaysIn(text)).toEqual(days);
  });
});
