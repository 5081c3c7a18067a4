import type { Command } from 'commander';
import type { Overlay } from '../../constructs/gitops/overlay';
import { tryStanzas } from '../../rendered/verify/stanzas';
import { verifyTogether } from '../../rendered/verify/together';
import { verifyRendered } from '../../rendered/verify/verify';
import type { Violation } from '../../rendered/violation';
import { build, readObjects } from '../../synth/kustomize';
import { render } from '../../synth/render';
import { texts } from '../../synth/synthesize';
import { withTemporaryTree } from '../../synth/temporary-tree';
import { declarePlatform, EXIT, paint, print, printJson, progress } from '../command';
import { count } from '../count';
import { type Selection, selectOverlays } from '../overlays';

interface VerifyOptions extends Selection {
  readonly stanzas: boolean;
  readonly json?: true;
}

/** What was found in one overlay. */
interface Verified {
  readonly overlay: Overlay;
  readonly objects: number;
  /** How many parts were taken away to see that each matters. */
  readonly stanzas: number;
  readonly violations: readonly Violation[];
}

export function register(program: Command): void {
  program
    .command('verify')
    .description(
      'Build each overlay with the real Kustomize and hold what it renders against what was declared',
    )
    .option('--env <env>', 'only the overlays of this environment')
    .option('--service <service>', 'only the overlays of this service')
    .option('--no-stanzas', 'do not try what each overlay renders to without each of its parts')
    .option('--json', 'as JSON')
    .action(verify);
}

async function verify(options: VerifyOptions): Promise<void> {
  const start = process.hrtime.bigint();
  const verified = await verifyOverlays(options);
  const violations = verified.flatMap((overlay) => overlay.violations);
  if (violations.length > 0) process.exitCode = EXIT.difference;
  if (options.json) {
    printJson({ violations: violations.length, overlays: verified.map(asJson) });
    return;
  }
  const width = Math.max(...verified.map(({ overlay }) => nameOf(overlay).length));
  for (const overlay of verified) print(line(overlay, width));
  progress(summary(verified, violations.length, Number(process.hrtime.bigint() - start) / 1e9));
}

async function verifyOverlays(options: VerifyOptions): Promise<Verified[]> {
  const platform = declarePlatform();
  const asked = selectOverlays(platform, options);
  const environments = platform.environments.filter((environment) =>
    asked.some((overlay) => overlay.environment === environment),
  );
  const all = environments.flatMap(({ name }) => selectOverlays(platform, { env: name }));
  const tree = render(platform);
  const further = options.stanzas ? `, then ${asked.length} without each of their parts in turn` : '';
  progress(`building ${count(all.length, 'overlay')}${further} …`);
  return withTemporaryTree(texts(tree), async (root) => {
    const built = await build(
      root,
      all.map(({ folder }) => folder),
    );
    const rendered = new Map(all.map((overlay) => [overlay, readObjects(built.get(overlay.folder) ?? '')]));
    const together = environments.map((environment) =>
      verifyTogether(new Map([...rendered].filter(([overlay]) => overlay.environment === environment))),
    );
    const tried = options.stanzas ? await tryStanzas(root, tree, of(asked, built)) : undefined;
    return asked.map((overlay) => {
      const objects = rendered.get(overlay) ?? [];
      const { stanzas = 0, idle = [] } = tried?.get(overlay.folder) ?? {};
      return {
        overlay,
        objects: objects.length,
        stanzas,
        violations: [
          ...verifyRendered(overlay, objects),
          ...together.flatMap((violations) => violations.get(overlay) ?? []),
          ...idle.map((stanza) => ({
            rule: 'stanza',
            message: `${overlay.folder}/kustomization.yaml: ${stanza} changes nothing`,
          })),
        ],
      };
    });
  });
}

function of(overlays: readonly Overlay[], built: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(overlays.map(({ folder }) => [folder, built.get(folder) ?? '']));
}

function line({ overlay, objects, stanzas, violations }: Verified, width: number): string {
  const outcome = violations.length === 0 ? paint('green', 'ok') : paint('red', 'violated');
  const counts = [count(objects, 'object'), ...(stanzas > 0 ? [count(stanzas, 'stanza')] : [])].join(', ');
  return [
    `${nameOf(overlay).padEnd(width)}  ${outcome}  ${counts}`,
    ...violations.map(({ rule, message }) => `  [${rule}] ${message}`),
  ].join('\n');
}

function summary(verified: readonly Verified[], violations: number, seconds: number): string {
  const sum = (field: 'objects' | 'stanzas') => verified.reduce((all, overlay) => all + overlay[field], 0);
  return [
    count(verified.length, 'overlay'),
    count(sum('objects'), 'object'),
    ...(sum('stanzas') > 0 ? [count(sum('stanzas'), 'stanza')] : []),
    violations === 0 ? 'no violation' : count(violations, 'violation'),
    `${seconds.toFixed(1)} s`,
  ].join(', ');
}

function asJson({ overlay, ...found }: Verified): object {
  const { service, environment, folder } = overlay;
  return { service: service.name, environment: environment.name, folder, ...found };
}

function nameOf({ service, environment }: Overlay): string {
  return `${environment.name}/${service.name}`;
}
