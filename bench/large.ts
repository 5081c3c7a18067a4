import type { Figure } from './figure';
import { runChild } from './run-child';

const SERVICES = 10_000;

/** One first synth of a platform as large as there are, in three environments; it takes minutes. */
export function largeFigures(): Figure[] {
  const { peakMegabytes, cpuSeconds } = runChild('large', SERVICES);
  const of = `${SERVICES.toLocaleString('en')} services in three environments`;
  return [
    {
      name: `peak memory of the first synth, ${of}`,
      value: peakMegabytes,
      unit: ' MB',
      target: { atMost: 2000 },
      basis: 'one run',
    },
    { name: `CPU time of the first synth, ${of}`, value: cpuSeconds, unit: ' s', basis: 'one run' },
  ];
}
