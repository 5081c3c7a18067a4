import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { RolloutValues } from '../delivery/rollout';
import type { DeclaredService } from '../service/declared-service';
import { podTemplate, scrapeAnnotations, sleepHook } from '../workload/pod-template';
import { rolloutTimings } from '../workload/rollout-timings';
import { vaultAnnotations } from '../workload/vault';
import { meshAnnotations } from './mesh';

/**
 * The Deployment of a service, which replaces its pods one by one, a new one first; or, where a Rollout runs the
 * pods, just their template.
 */
export function deployment(file: Construct, service: DeclaredService): void {
  const { props, platform, selector, workloadRef, annotations } = service;
  const { keepDeployment } = service.values as Partial<RolloutValues>;
  const hook = sleepHook(props.container);
  const deploymentProps: k8s.KubeDeploymentProps = {
    metadata: { name: service.workload, ...annotations },
    spec: {
      ...((workloadRef.kind === 'Deployment' || keepDeployment) && {
        revisionHistoryLimit: 5,
        ...rolloutTimings(props),
        strategy: {
          type: 'RollingUpdate',
          rollingUpdate: {
            maxSurge: k8s.IntOrString.fromNumber(1),
            maxUnavailable: k8s.IntOrString.fromNumber(0),
          },
        },
      }),
      selector: { matchLabels: selector },
      template: podTemplate({
        name: service.name,
        image: service.image,
        container: props.container,
        runtime: props.runtime,
        env: service.containerEnv,
        labels: { ...selector, 'app.kubernetes.io/part-of': platform.name, ...service.meshLabels },
        annotations: {
          ...scrapeAnnotations(),
          ...annotations.annotations,
          ...(service.mesh && meshAnnotations(props.vault !== undefined)),
          ...(props.vault && vaultAnnotations(props.vault, service.settings.vault?.address)),
        },
        ...(service.hasServiceAccount && { serviceAccount: service.workload }),
        pullSecrets: service.settings.imagePullSecrets ?? [],
        mountToken: props.vault !== undefined,
      }),
    },
  };
  new DrainingDeployment(file, 'deployment', deploymentProps, hook);
}

/** A Deployment whose pods may drain by the kubelet, a field that the L1 construct leaves out. */
class DrainingDeployment extends k8s.KubeDeployment {
  constructor(
    scope: Construct,
    id: string,
    props: k8s.KubeDeploymentProps,
    private readonly hook: object | undefined,
  ) {
    super(scope, id, props);
  }

  override toJson(): object {
    const object = super.toJson();
    if (this.hook) object.spec.template.spec.containers[0].lifecycle = this.hook;
    return object;
  }
}
