import type { RolloutValues } from '../../constructs/delivery/rollout';
import type { Overlay } from '../../constructs/gitops/overlay';
import { imageVersion } from '../../constructs/platform/images';
import { resourceRequirements } from '../../constructs/workload/resources';
import { fieldsAt } from '../../manifests/field-path';
import type { KubeObject } from '../../manifests/kube-object';
import { expectField, nameOf } from './expect-field';

/** What one rule finds wrong in a rendered overlay. */
export type OverlayRule = (overlay: Overlay, objects: readonly KubeObject[]) => string[];

/** Where each value that an environment decides for a service must have landed. */
export const VALUE_RULES: Readonly<Record<string, OverlayRule>> = {
  namespace({ environment }, objects) {
    return objects.flatMap((object) =>
      expectField([object], nameOf(object), 'metadata.namespace', environment.namespace),
    );
  },

  image(overlay, objects) {
    return expectField(objects, deploymentOf(overlay), `${CONTAINER}.image`, imageOf(overlay));
  },

  replicas(overlay, objects) {
    const { workloadRef, workload } = overlay.service;
    const { replicas, keepDeployment } = overlay.values as RolloutValues;
    const onRunner = expectField(objects, `${workloadRef.kind}/${workload}`, 'spec.replicas', replicas);
    if (workloadRef.kind === 'Deployment') return onRunner;
    const onTemplate = keepDeployment ? replicas : 0;
    return [...onRunner, ...expectField(objects, deploymentOf(overlay), 'spec.replicas', onTemplate)];
  },

  autoscaling({ service, values }, objects) {
    if (!service.props.autoscaling) return [];
    const autoscaler = `HorizontalPodAutoscaler/${service.workload}`;
    const target = { ...service.workloadRef, name: service.workload };
    return [
      ...expectField(objects, autoscaler, 'spec.scaleTargetRef', target),
      ...expectField(objects, autoscaler, 'spec.minReplicas', values.replicas),
      ...expectField(objects, autoscaler, 'spec.maxReplicas', values.maxReplicas),
    ];
  },

  host({ service, environment }, objects) {
    if (!service.props.ingress) return [];
    const ingress = `Ingress/${service.workload}`;
    return [
      ...expectField(objects, ingress, 'spec.rules[0].host', environment.host),
      ...expectField(objects, ingress, 'spec.tls[0].hosts', [environment.host]),
    ];
  },

  resources(overlay, objects) {
    const { runtime, props } = overlay.service;
    const bounds = Object.entries(
      resourceRequirements({ ...props.container.resources, ...overlay.values.resources }, runtime.writable),
    );
    return bounds.flatMap(([bound, quantities]) =>
      Object.entries(quantities as Record<string, string>).flatMap(([name, value]) =>
        expectField(objects, deploymentOf(overlay), `${CONTAINER}.resources.${bound}.${name}`, value),
      ),
    );
  },

  variables(overlay, objects) {
    const values = { ...overlay.service.props.container.env, ...overlay.values.env };
    const deployment = objects.filter((object) => nameOf(object) === deploymentOf(overlay));
    const list = deployment.flatMap((object) => fieldsAt(object, `${CONTAINER}.env[*]`));
    return Object.entries(values).flatMap(([name, value]) => {
      const entries = list.filter((entry) => (entry.value as { readonly name: string }).name === name);
      const [entry] = entries;
      return entry && entries.length === 1
        ? expectField(deployment, deploymentOf(overlay), `${entry.path}.value`, value)
        : [
            `${deploymentOf(overlay)}: ${CONTAINER}.env must have ${name} once, got it ${entries.length} times`,
          ];
    });
  },
};

const CONTAINER = 'spec.template.spec.containers[0]';

/** The Deployment that holds the pod template of every service, whatever runs it. */
function deploymentOf({ service }: Overlay): string {
  return `Deployment/${service.workload}`;
}

function imageOf({ service, variant, environment }: Overlay): string {
  const { tag, digest } = imageVersion(service.platform.images, service.name, environment.name) ?? {};
  return `${variant.pulledImage}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
