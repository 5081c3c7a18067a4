import path from 'node:path';
import { type ObjectDifference, objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import type { DeployedOverlay } from '../../constructs/gitops/application';
import { checkedTree } from '../../synth/synthesize';
import { type CommandContext, EXIT, type Paint } from '../command';
import { renderOverlays, type Selection, selectOverlays, selectPreviews } from '../overlays';
import { pullRequestTree } from '../pull-request-tree';
import { count } from '../text';

interface VerifyOptions extends Selection {
  readonly json?: true;
}

/** What came of building one overlay. */
interface Verified {
  readonly overlay: DeployedOverlay;
  readonly objects: number;
  readonly differences: readonly ObjectDifference[];
}

export async function verify(context: CommandContext, options: VerifyOptions): Promise<void> {
  const { paint, print, printJson, progress } = context;
  const start = process.hrtime.bigint();
  const verified = await verifyOverlays(context, options);
  const differences = verified.flatMap((overlay) => overlay.differences);
  if (differences.length > 0) context.exitCode = EXIT.difference;
  if (options.json) {
    printJson({ differences: differences.length, overlays: verified.map(asJson) });
    return;
  }
  const width = Math.max(...verified.map(({ overlay }) => nameOf(overlay).length));
  for (const overlay of verified) print(describe(overlay, width, paint));
  progress(summary(verified, differences.length, Number(process.hrtime.bigint() - start) / 1e9));
}

async function verifyOverlays(
  { project, declarePlatform, progress }: CommandContext,
  options: VerifyOptions,
): Promise<Verified[]> {
  const platform = declarePlatform();
  const previews = selectPreviews(platform, options);
  const overlays = [...selectOverlays(platform, options), ...previews];
  const checked = checkedTree(platform, project);
  const tree = previews.length > 0 ? pullRequestTree(checked, 1, '0000001') : checked;
  const predicted = new Map(new TreeIndex(tree).overlays.map(({ folder, objects }) => [folder, objects]));
  progress(`building ${count(overlays.length, 'overlay')} …`);
  const rendered = await renderOverlays(tree, overlays);
  return [...rendered].map(([overlay, objects]) => ({
    overlay,
    objects: objects.length,
    differences: objectDifferences(
      (predicted.get(overlay.folder) ?? []).map(({ object }) => object),
      objects,
    ),
  }));
}

function describe({ overlay, objects, differences }: Verified, width: number, paint: Paint): string {
  const outcome = differences.length === 0 ? paint('green', 'ok') : paint('red', 'differs');
  return [
    `${nameOf(overlay).padEnd(width)}  ${outcome}  ${count(objects, 'object')}`,
    ...differences.map(({ object, message }) => `  ${object}: ${message}`),
  ].join('\n');
}

function summary(verified: readonly Verified[], differences: number, seconds: number): string {
  const objects = verified.reduce((sum, overlay) => sum + overlay.objects, 0);
  return [
    count(verified.length, 'overlay'),
    count(objects, 'object'),
    differences === 0 ? 'no difference' : count(differences, 'difference'),
    `${seconds.toFixed(1)} s`,
  ].join(', ');
}

function asJson({ overlay, ...found }: Verified): object {
  const { service, environment, folder } = overlay;
  return { service: service.name, environment: environment.name, folder, ...found };
}

/** By its folder, as a team has one of its own of what is shared. */
function nameOf({ service, environment, folder }: DeployedOverlay): string {
  const own = path.basename(folder);
  return `${environment.name}/${own === environment.name ? service.name : own}`;
}
