import { checkObjects } from '../../checks/check';
import type { Placed } from '../../checks/placed';
import type { Overlay } from '../../constructs/gitops/overlay';
import type { KubeObject } from '../../manifests/kube-object';
import type { Violation } from '../violation';
import { verifyReach } from './reach';

/**
 * What schemas and rules find in everything that Kustomize renders for an environment: references of one service to
 * another resolve only there, and only there is it known who reaches whom.
 *
 * @param rendered all overlays of one environment
 * @returns the violations of the overlays that have any
 */
export function verifyTogether(
  rendered: ReadonlyMap<Overlay, readonly KubeObject[]>,
): ReadonlyMap<Overlay, readonly Violation[]> {
  const overlays = [...rendered.keys()];
  const placed = overlays.flatMap((overlay) =>
    (rendered.get(overlay) ?? []).map((object) => ({
      object: object as Placed['object'],
      construct: overlay.service.node.path,
      file: overlay.folder,
      shared: true,
    })),
  );
  const findings = checkObjects(placed, foreignNamespaces(overlays));
  // Policies and pods that nobody could deploy are among the findings; there is no network of them.
  const reach = findings.length > 0 ? undefined : verifyReach(rendered);
  return new Map(
    overlays.map((overlay) => [
      overlay,
      [
        ...findings
          .filter(({ file }) => file === overlay.folder)
          .map(({ rule, object = overlay.folder, field, message }) => ({
            rule,
            message: `${object.replace(' ', '/')}: ${field === undefined ? '' : `${field} `}${message}`,
          })),
        ...(reach?.get(overlay) ?? []),
      ],
    ]),
  );
}

function foreignNamespaces(overlays: readonly Overlay[]): ReadonlySet<string> {
  const own = overlays.map(({ environment }) => environment.namespace);
  const all = overlays.flatMap(({ service }) =>
    service.platform.environments.map(({ namespace }) => namespace),
  );
  return new Set(all.filter((namespace) => !own.includes(namespace)));
}
