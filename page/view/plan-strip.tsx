import type { Plan, PlanStep } from '../../simulate/plan';
import { formatPercent, formatSeconds } from './format';

/** A release in a glance: what it does one after the other, each as wide as it is long, within reason. */
export function PlanStrip({ plan, link, service }: { plan: Plan; link: string; service: string }) {
  const parts = partsOf(plan);
  return (
    <a class="plan-strip" href={link}>
      <span class="unseen">The release of {service} over time: </span>
      {parts.map(({ text, kind, weight }, index) => (
        <span key={index} class={`part ${kind}`} style={{ flexGrow: weight }}>
          {text}
          {index < parts.length - 1 && <span class="unseen">, then </span>}
        </span>
      ))}
    </a>
  );
}

interface Part {
  readonly text: string;
  readonly kind: 'wait' | 'partial' | 'full' | 'plain';
  readonly weight: number;
}

function partsOf(plan: Plan): Part[] {
  if (plan.strategy === 'rolling') {
    const last = plan.states.at(-1)?.seconds ?? 0;
    const text = `pod by pod in ${formatSeconds(last)}, nothing measured`;
    return [{ text, kind: 'full', weight: 1 }];
  }
  return plan.steps.flatMap((step): Part[] => partOf(step));
}

function partOf({ kind, lasts, weight }: PlanStep): Part[] {
  if (lasts === 'until promoted') return [{ text: 'waits for a person', kind: 'wait', weight: 2 }];
  if (typeof lasts !== 'number') return [];
  const during = formatSeconds(lasts);
  const width = 1 + Math.log10(1 + lasts / 30) * 2;
  switch (kind) {
    case 'analysis':
    case 'pause': {
      const text = `${formatPercent(weight)} for ${during}${kind === 'analysis' ? ', measured' : ''}`;
      return weight === 0 ? [] : [{ text, kind: 'partial', weight: width }];
    }
    case 'preview':
      return [{ text: 'new pods beside', kind: 'plain', weight: width }];
    case 'switch':
      return [{ text: `switched, measured ${during}`, kind: 'partial', weight: width }];
    case 'promote':
      return [{ text: `all in ${during}`, kind: 'full', weight: width }];
    case 'keepOld':
      return [{ text: `old kept ${during}`, kind: 'full', weight: width }];
    default:
      return [];
  }
}
