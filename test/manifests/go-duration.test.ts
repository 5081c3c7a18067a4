import { describe, expect, test } from 'vitest';
import { formatSeconds, goSeconds, pauseSeconds } from '../../manifests/go-duration';

describe('goSeconds', () => {
  test.each([
    ['20m', 1200],
    ['1h30m', 5400],
    ['30s', 30],
    ['1.5h', 5400],
    ['.5s', 0.5],
    ['100ms', 0.1],
    ['2m30s', 150],
    ['30us', 3e-5],
    ['30µs', 3e-5],
    ['30ns', 3e-8],
    ['0', 0],
  ])('reads %s', (text, seconds) => {
    expect(goSeconds(text, "'interval'")).toBeCloseTo(seconds, 9);
  });

  test.each(['30', '', '5 m', '1d', 'm', '-5m', '5m3', 30, undefined])('refuses %j', (value) => {
    expect(() => goSeconds(value, "[till] 'interval'")).toThrow(
      new Error(`[till] 'interval' must be a duration, e.g. 20m, 1h30m or 30s, got ${JSON.stringify(value)}`),
    );
  });
});

describe('pauseSeconds', () => {
  // The first four of docs/features/canary.md, "Pause Duration".
  test.each([
    [10, 10],
    ['10s', 10],
    ['10m', 600],
    ['10h', 36000],
    ['90', 90],
    [0, 0],
    ['0', 0],
    ['1500ms', 1],
  ])('reads %j', (value, seconds) => {
    expect(pauseSeconds(value, "'duration'")).toBe(seconds);
  });

  test.each([-1, 1.5, 'soon', 'm30', null])('refuses %j', (value) => {
    expect(() => pauseSeconds(value, "'duration'")).toThrow(
      `'duration' must be a duration, e.g. 20m, 1h30m or 30s, got ${JSON.stringify(value)}`,
    );
  });
});

test.each([
  [0, '0s'],
  [45, '45s'],
  [60, '1m'],
  [150, '2m30s'],
  [5400, '1h30m'],
  [3605, '1h5s'],
])('formatSeconds(%i) is %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});
