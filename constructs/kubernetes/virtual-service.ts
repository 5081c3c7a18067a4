import { ApiObject } from 'cdk8s';
import type { DeclaredService } from '../service/declared-service';

export const VIRTUAL_SERVICE = { group: 'networking.istio.io', kind: 'VirtualService' };

/** The one route of a VirtualService. */
const ROUTE = 'revisions';

/**
 * Divides the calls that pods of a mesh make to a service between its two revisions; Argo Rollouts writes the weights.
 *
 * Defines `virtual-service.yaml`.
 *
 * @returns the name of its route
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/
 */
export function virtualService(service: DeclaredService, stable: string, canary: string): string {
  new ApiObject(service.baseFile('virtual-service.yaml'), 'virtual-service', {
    apiVersion: `${VIRTUAL_SERVICE.group}/v1`,
    kind: VIRTUAL_SERVICE.kind,
    metadata: { name: service.workload, ...service.annotations },
    spec: {
      hosts: [service.workload],
      http: [
        {
          name: ROUTE,
          route: [
            { destination: { host: stable }, weight: 100 },
            { destination: { host: canary }, weight: 0 },
          ],
        },
      ],
    },
  });
  return ROUTE;
}
