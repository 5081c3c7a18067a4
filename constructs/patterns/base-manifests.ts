import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import { isLoadTested, loadTestAccount } from '../delivery/load-test';
import { entranceService, routerOf } from '../delivery/traffic-routing';
import { KUSTOMIZE_CONFIG_FILE, Kustomization } from '../gitops/kustomization';
import { autoscaler } from '../kubernetes/autoscaler';
import { deployment } from '../kubernetes/deployment';
import { disruptionBudget } from '../kubernetes/disruption-budget';
import { httpRoute } from '../kubernetes/http-route';
import { ingress } from '../kubernetes/ingress';
import { istioPolicies } from '../kubernetes/mesh';
import { networkPolicies } from '../kubernetes/network-policy';
import { kubernetesService } from '../kubernetes/service';
import { serviceAccount } from '../kubernetes/service-account';
import type { DeclaredService } from '../service/declared-service';
import { externalSecrets } from '../workload/external-secret';

/** Defines the files of `base/<name>/`, those of the service's pattern included. */
export function defineBase(service: DeclaredService): void {
  const { props, settings, workload } = service;
  // What it lists includes the files that the pattern adds later.
  new Kustomization(service.baseFile(KUSTOMIZATION_FILE), () => ({
    resources: service.resourceFiles.map(({ name }) => name),
    ...(service.workloadRef.kind === 'Rollout' && { configurations: [KUSTOMIZE_CONFIG_FILE] }),
  }));
  if (service.hasServiceAccount) {
    serviceAccount(service.baseFile('serviceaccount.yaml'), service, workload);
  }
  if (service.mesh && isLoadTested(service)) {
    serviceAccount(service.baseFile('serviceaccount.yaml'), service, loadTestAccount(service));
  }
  deployment(service.baseFile('deployment.yaml'), service);
  kubernetesService(service.baseFile('service.yaml'), service, workload);
  if (props.autoscaling) autoscaler(service.baseFile('hpa.yaml'), service, props.autoscaling);
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
