import type { Figure } from './figure';
import { runChild, type Work } from './run-child';
import { median } from './statistics';

/** As many as the shop of this project has. */
const SERVICES = 5;
const PAIRS = 11;

/** What the checks of a small platform cost, their loading and the start of the process included. */
export function checksFigure(): Figure {
  const ratios = Array.from({ length: PAIRS }, () => processSeconds('synth') / processSeconds('unchecked'));
  return {
    name: `time with checks / without, ${SERVICES} services, whole process`,
    value: median(ratios),
    target: { atMost: 1.25 },
    basis: `median of ${PAIRS} pairs`,
  };
}

function processSeconds(work: Work): number {
  const start = process.hrtime.bigint();
  runChild(work, SERVICES);
  return Number(process.hrtime.bigint() - start) / 1e9;
}
