import { expect, test } from 'vitest';
import type { Report } from '../../bench/run-child';
import { type Scenarios, scenarioFigures, scenarioTable } from '../../bench/scenarios';

const CPU = {
  first: 8,
  write: 1,
  nothing: 4,
  service: 5,
  calls: 7,
  tag: 5,
  tags: 6,
  checked: 5.9,
  status: 5,
};

/** A round at a size, in which everything takes so many times what it takes otherwise. */
function round(size: number, factor: number, changed: Partial<typeof CPU> = {}): Scenarios {
  const reports = Object.entries({ ...CPU, ...changed }).map(([scenario, seconds]): [string, Report] => [
    scenario,
    { seconds: 0, cpuSeconds: factor * seconds, peakMegabytes: 0.1 * size },
  ]);
  return { size, reports: new Map(reports) as Scenarios['reports'] };
}

const ROUNDS = [
  round(100, 0.1),
  round(1000, 1),
  round(100, 0.1),
  round(1000, 9, { tags: 4.4 }),
  round(1000, 2),
];

test('what is compared is compared within each round', () => {
  const figures = new Map(scenarioFigures(ROUNDS).map((figure) => [figure.name, figure]));
  expect(figures.get('CPU time of one of all tags / of an unchanged one, 1000 services')).toMatchObject({
    value: 1.5,
    basis: 'median of 3 pairs',
  });
  expect(figures.get('CPU time of infra status / of an unchanged one, 1000 services')?.value).toBe(1.25);
});

test('a synth of all tags is compared with an unchanged one that checks, too', () => {
  const [figure] = scenarioFigures(ROUNDS).filter(
    ({ name }) => name.includes('of all tags / of') && /checks/.test(name),
  );
  expect(figure?.value).toBeCloseTo(6 / 5.9);
});

test('what grows with the size has an exponent of 1', () => {
  const exponents = scenarioFigures([round(100, 1), round(400, 4), round(2000, 20)]).filter(({ name }) =>
    name.startsWith('growth exponent'),
  );
  expect(exponents.map(({ value }) => Number(value.toFixed(6)))).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

test('the table has a row for each size', () => {
  expect(
    scenarioTable(ROUNDS)
      .split('\n')
      .map((line) => line.split(/ {2,}/)[0]),
  ).toEqual(['services', '100', '1000']);
});
