import type { Scenario, Stage } from './scenario';

/** What became of a scenario. */
export interface Result {
  readonly scenario: Scenario;
  readonly verdict: 'PASS' | 'FAIL' | 'SKIP';
  /** What was measured, or why it failed or was skipped. */
  readonly seen: string;
  readonly seconds: number;
}

export async function judge(scenario: Scenario, stage: Stage): Promise<Result> {
  const start = Date.now();
  const lacking = (scenario.needs ?? []).find((need) => !stage.has.includes(need));
  if (lacking !== undefined) {
    return {
      scenario,
      verdict: 'SKIP',
      seen: `needs ${lacking}${lacking === 'Argo CD 3.4' ? ' or later' : ''}, which this cluster has not`,
      seconds: 0,
    };
  }
  const result = await scenario.run(stage, `e2e-${scenario.id}`).then(
    (seen) => ({ verdict: 'PASS' as const, seen }),
    (error: Error) => ({ verdict: 'FAIL' as const, seen: error.message }),
  );
  return { scenario, ...result, seconds: Math.round((Date.now() - start) / 1000) };
}

export function line({ scenario, verdict, seen, seconds }: Result, width: number): string {
  return `${verdict}  ${scenario.id.padEnd(width)}  ${`${seconds} s`.padStart(5)}  ${seen}`;
}
