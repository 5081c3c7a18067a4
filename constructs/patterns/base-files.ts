import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import { loadTestAccount, loadTestOf } from '../delivery/load-test';
import { entranceService, routerOf } from '../delivery/traffic-routing';
import { KUSTOMIZE_CONFIG_FILE, Kustomization } from '../gitops/kustomization';
import { autoscaler } from '../kubernetes/autoscaler';
import { deployment } from '../kubernetes/deployment';
import { disruptionBudget } from '../kubernetes/disruption-budget';
import { httpRoute } from '../kubernetes/http-route';
import { ingress } from '../kubernetes/ingress';
import { istioPolicies } from '../kubernetes/mesh';
import { networkPolicies } from '../kubernetes/network-policy';
import { scaledObject } from '../kubernetes/scaled-object';
import { kubernetesService, serviceAccount } from '../kubernetes/service';
import { statefulSet } from '../kubernetes/stateful-set';
import type { DeclaredService } from '../service/declared-service';
import { externalSecrets } from '../workload/data-store';
import { configMap, filesName, volumeClaim } from '../workload/files';

/** Defines the files of `base/<name>/`, those of the service's pattern included. */
export function defineBase(service: DeclaredService): void {
  const { props, settings, workload } = service;
  // What it lists includes the files that the pattern adds later.
  new Kustomization(service.baseFile(KUSTOMIZATION_FILE), () => ({
    resources: service.resourceFiles.map(({ name }) => name),
    ...(service.workloadRef.kind === 'Rollout' && { configurations: [KUSTOMIZE_CONFIG_FILE] }),
  }));
  if (service.hasServiceAccount) {
    const { annotations } = props.serviceAccount ?? {};
    serviceAccount(service.baseFile('serviceaccount.yaml'), service, workload, annotations);
  }
  if (service.mesh && loadTestOf(service)) {
    serviceAccount(service.baseFile('serviceaccount.yaml'), service, loadTestAccount(service));
  }
  if (service.workloadRef.kind === 'StatefulSet') {
    statefulSet(service.baseFile('stateful-set.yaml'), service);
  } else if (!service.runsToCompletion) {
    deployment(service.baseFile('deployment.yaml'), service);
  }
  if (service.hasService) kubernetesService(service.baseFile('service.yaml'), service, workload);
  if (props.files) {
    configMap(service.baseFile('config-map.yaml'), filesName(workload), props.files, service.annotations);
  }
  // A StatefulSet makes one for each of its pods.
  const claims = service.workloadRef.kind === 'StatefulSet' ? [] : (props.claims ?? []);
  for (const claim of claims) {
    const file = service.baseFile('volume-claim.yaml');
    volumeClaim(file, `${workload}-${claim.name}`, claim, service.annotations.annotations);
  }
  const { cpu, triggers } = props.autoscaling ?? {};
  if (cpu !== undefined) autoscaler(service.baseFile('hpa.yaml'), service, cpu);
  if (triggers) scaledObject(service.baseFile('scaled-object.yaml'), service, triggers);
  if (props.disruptionBudget) disruptionBudget(service.baseFile('pdb.yaml'), service);
  if (service.isolated) networkPolicies(service.baseFile('networkpolicy.yaml'), service);
  if (service.mesh === 'strict') istioPolicies(service);
  if (settings.externalSecrets && service.secrets.length > 0) {
    const file = service.baseFile('external-secret.yaml');
    externalSecrets(file, service.secrets, settings.externalSecrets, service.annotations);
  }
  if (props.ingress) {
    const { path } = props.ingress;
    ingress(service.baseFile('ingress.yaml'), service, path);
    if (settings.gateway && routerOf(service) !== 'gatewayApi') {
      httpRoute(service, path, settings.gateway, entranceService(service));
    }
  }
  service.defineFiles();
}
