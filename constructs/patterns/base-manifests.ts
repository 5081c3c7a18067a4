import { k8s } from 'cdk8s-plus-28';
import { isLoadTested, loadTestAccount } from '../delivery/load-test';
import { availability } from '../delivery/rollout-timings';
import { KUSTOMIZATION_FILE, KUSTOMIZE_CONFIG_FILE, Kustomization } from '../gitops/kustomization';
import { autoscaler, disruptionBudget, ingress } from '../kubernetes/attachments';
import { istioPolicies, MESH_ANNOTATIONS } from '../kubernetes/mesh';
import { networkPolicies } from '../kubernetes/network-policy';
import { childId } from '../props/child-id';
import { externalSecrets } from '../workload/external-secret';
import { podTemplate, scrapeAnnotations } from '../workload/pod-template';
import { vaultAnnotations } from '../workload/vault';
import type { Service, Shipping } from './service';

/** Defines the files of `base/<name>/` that do not depend on how the service ships. */
export function defineBase(service: Service, shipping: Shipping): void {
  const { props, platform } = service;
  kustomization(service);
  if (hasAccount(service)) account(service, service.workload);
  if (platform.mesh && Object.values(props.environments).some(isLoadTested)) {
    account(service, loadTestAccount(service));
  }
  deployment(service, shipping);
  addKubernetesService(service, service.workload);
  if (props.autoscaling) autoscaler(service.baseFile('hpa.yaml'), service, props.autoscaling);
  if (props.disruptionBudget) disruptionBudget(service.baseFile('pdb.yaml'), service);
  if (service.isolated) networkPolicies(service.baseFile('networkpolicy.yaml'), service);
  if (platform.mesh === 'istio') istioPolicies(service);
  if (platform.externalSecrets && service.secrets.length > 0) {
    externalSecrets(service.baseFile('external-secret.yaml'), service, platform.externalSecrets);
  }
  if (props.ingress) ingress(service.baseFile('ingress.yaml'), service, props.ingress.path);
}

/** Adds a Service over the pods of all revisions to `service.yaml`; Argo Rollouts narrows those that it manages. */
export function addKubernetesService(service: Service, name: string): void {
  const { port } = service;
  const targetPort = k8s.IntOrString.fromNumber(port);
  const file = service.baseFile('service.yaml');
  new k8s.KubeService(file, childId(file, name), {
    metadata: { name, ...service.annotations },
    spec: {
      type: 'ClusterIP',
      selector: service.selector,
      ports: [{ name: 'http', port, targetPort, protocol: 'TCP' }],
    },
  });
}

/** Lists all files of the base, those included that the pattern adds later. */
function kustomization(service: Service): void {
  new Kustomization(service.baseFile(KUSTOMIZATION_FILE), () => ({
    resources: service.resourceFiles.map(({ name }) => name),
    ...(service.runsAs.kind === 'Rollout' && { configurations: [KUSTOMIZE_CONFIG_FILE] }),
  }));
}

function account(service: Service, name: string): void {
  const file = service.baseFile('serviceaccount.yaml');
  new k8s.KubeServiceAccount(file, childId(file, name), {
    metadata: { name, ...service.annotations },
    automountServiceAccountToken: false,
  });
}

/** Vault and the mesh tell services apart by their accounts. */
function hasAccount({ props, platform }: Service): boolean {
  return props.vault !== undefined || platform.mesh !== undefined;
}

function deployment(service: Service, { runsAs, revisionLabel }: Shipping): void {
  const { props, platform, selector } = service;
  const strategy = {
    type: 'RollingUpdate',
    rollingUpdate: { maxSurge: k8s.IntOrString.fromNumber(1), maxUnavailable: k8s.IntOrString.fromNumber(0) },
  };
  new k8s.KubeDeployment(service.baseFile('deployment.yaml'), 'deployment', {
    metadata: { name: service.workload, ...service.annotations },
    spec: {
      ...(runsAs.kind === 'Deployment' && {
        revisionHistoryLimit: 5,
        ...availability(props),
        strategy,
      }),
      selector: { matchLabels: selector },
      template: podTemplate({
        name: service.name,
        image: service.image,
        container: props.container,
        runtime: props.runtime,
        env: service.containerEnv,
        labels: { ...selector, 'app.kubernetes.io/part-of': platform.name },
        annotations: {
          ...scrapeAnnotations(),
          ...service.annotations.annotations,
          ...(platform.mesh && MESH_ANNOTATIONS),
          ...(props.vault && vaultAnnotations(props.vault)),
        },
        revisionLabel,
        ...(hasAccount(service) && { serviceAccount: service.workload }),
        mountToken: props.vault !== undefined,
      }),
    },
  });
}
