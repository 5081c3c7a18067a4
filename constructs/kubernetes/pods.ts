import type { PodTemplate } from '../../manifests/pod-template';
import { priorityClassOf } from '../namespaces/priority-classes';
import type { DeclaredService } from '../service/declared-service';
import { meshLabelsOf } from '../service/service-network';
import { secretParts } from '../workload/data-store';
import { claimParts, fileParts, filesHash, filesName } from '../workload/files';
import { podTemplate, scrapeAnnotations, USER } from '../workload/pod-template';
import { vaultAnnotations } from '../workload/vault';
import { meshAnnotations } from './mesh';

const PODS = new WeakMap<DeclaredService, PodTemplate>();

/** The template of a service's pods, whatever runs them; made once, as several objects are about it. */
export function podsOf(service: DeclaredService): PodTemplate {
  const pods = PODS.get(service) ?? templateOf(service);
  PODS.set(service, pods);
  return pods;
}

function templateOf(service: DeclaredService): PodTemplate {
  const { props, settings, metrics, annotations } = service;
  const { pod = {}, vault, container } = props;
  const priorityClassName =
    service.environment &&
    priorityClassOf(service.environment, service.platform.namespaces?.priorities, props.risk?.level);
  const user = container.securityContext?.runAsUser ?? pod.securityContext?.runAsUser ?? USER;
  return podTemplate({
    name: service.name,
    image: service.image,
    container,
    port: service.port,
    metrics,
    pod: { ...(priorityClassName !== undefined && { priorityClassName }), ...pod },
    runtime: service.runtime,
    env: service.containerEnv,
    parts: [
      secretParts(service.secrets),
      fileParts(filesName(service.workload), props.files ?? {}),
      claimParts(service.workload, props.claims ?? [], service.workloadRef.kind === 'StatefulSet'),
    ],
    labels: {
      ...props.labels,
      ...service.selector,
      'app.kubernetes.io/part-of': service.platform.name,
      ...meshLabelsOf(service),
    },
    annotations: {
      ...(metrics && scrapeAnnotations(metrics)),
      ...annotations.annotations,
      ...(props.files && { [`${service.platform.domain}/files`]: filesHash(props.files) }),
      ...(service.mesh && meshAnnotations(vault !== undefined)),
      ...(vault && vaultAnnotations(vault, user, settings.vault?.address)),
    },
    ...(service.hasServiceAccount && { serviceAccount: service.workload }),
    pullSecrets: settings.imagePullSecrets ?? [],
    mountToken: vault !== undefined,
  });
}
