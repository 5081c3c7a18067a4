import type { PlatformCase, ServiceCase, ValuesCase } from './platform-case';

/** A value that a case has planted, and where a reader must find it. */
export interface Planted {
  readonly file: string;
  readonly kind: string;
  /** The object's name, where the file has several of the kind. */
  readonly name?: string;
  /** Keys and indices from the document on. */
  readonly at: readonly (string | number)[];
  readonly value: unknown;
}

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0] as const;

/** Where each value of a case belongs, told from the case alone. */
export function plantedBy(the: PlatformCase): Planted[] {
  return [
    ...the.services.flatMap((service) => [
      ...inBase(the, service),
      ...the.environments.flatMap((_, index) => inEnvironment(the, service, index)),
    ]),
    inParent(the, ['spec', 'source', 'repoURL'], the.git.url),
    inParent(the, ['spec', 'source', 'targetRevision'], the.git.revision),
    inParent(the, ['spec', 'destination', 'server'], the.argocd.cluster),
    inParent(the, ['metadata', 'namespace'], the.argocd.namespace),
  ];
}

/** The values of a rendered Deployment's container by name, as an environment's pods get them. */
export function variablesOf(service: ServiceCase, environment: number): Record<string, string> {
  return { ...service.env, ...(service.values[environment] as ValuesCase).env };
}

/** The image of a service in an environment. */
export function imageOf(the: PlatformCase, service: ServiceCase, environment: number): string {
  const { tag, digest } = service.values[environment] as ValuesCase;
  const version = `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
  return `${the.registry}/${service.workload}${version}`;
}

function inParent(the: PlatformCase, at: Planted['at'], value: string): Planted {
  return { file: 'argocd/app-of-apps.yaml', kind: 'Application', name: `${the.name}-app-of-apps`, at, value };
}

function inBase(the: PlatformCase, service: ServiceCase): Planted[] {
  const { port = 8080, workload } = service;
  const deployment = (at: Planted['at'], value: unknown): Planted => ({
    file: `base/${service.name}/deployment.yaml`,
    kind: 'Deployment',
    at,
    value,
  });
  const container = (at: Planted['at'], value: unknown) => deployment([...CONTAINER, ...at], value);
  const annotation = (name: string, value: string) =>
    deployment(['spec', 'template', 'metadata', 'annotations', name], value);
  const callees = the.services.filter(
    (_, index) => service.calls[index] && index < the.services.indexOf(service),
  );
  const firstVariable = callees.length === 0 ? 0 : callees.length + 1;
  return [
    deployment(['metadata', 'name'], workload),
    deployment(['metadata', 'labels', 'app.kubernetes.io/part-of'], the.name),
    container(['name'], service.name),
    container(['image'], `${the.registry}/${workload}`),
    container(['ports', 0, 'containerPort'], port),
    container(['readinessProbe', 'httpGet', 'path'], service.readinessPath),
    container(['livenessProbe', 'httpGet', 'path'], service.livenessPath),
    ...Object.entries(service.env).map(([name, value], index) =>
      container(['env', firstVariable + index], { name, value }),
    ),
    ...(service.ownership
      ? [
          annotation(`${the.name}/owner`, service.ownership.owner),
          annotation(`${the.name}/data-classification`, service.ownership.dataClassification),
        ]
      : []),
    ...(service.vault ? [annotation('vault.hashicorp.com/role', service.vault.role)] : []),
    ...Object.entries(service.vault?.secrets ?? {}).map(([file, path]) =>
      annotation(`vault.hashicorp.com/agent-inject-secret-${file}`, path),
    ),
    ...ingressOf(the, service),
    ...gatesOf(the, service),
  ];
}

function ingressOf(the: PlatformCase, service: ServiceCase): Planted[] {
  if (service.ingressPath === undefined) return [];
  const ingress = { file: `base/${service.name}/ingress.yaml`, kind: 'Ingress' };
  return [
    { ...ingress, at: ['spec', 'ingressClassName'], value: the.ingressClass },
    { ...ingress, at: ['spec', 'rules', 0, 'http', 'paths', 0, 'path'], value: service.ingressPath },
  ];
}

function gatesOf(the: PlatformCase, service: ServiceCase): Planted[] {
  if (service.pattern === 'rolling') return [];
  const template = { file: `base/${service.name}/analysis-template.yaml`, kind: 'AnalysisTemplate' };
  const preview = `http://${service.workload}-preview.{{args.namespace}}.svc.cluster.local:${service.port ?? 8080}`;
  return [
    {
      ...template,
      name: `${service.workload}-gate`,
      at: ['spec', 'metrics', 0, 'provider', 'prometheus', 'address'],
      value: the.prometheus.address,
    },
    ...(service.pattern === 'blue-green'
      ? [
          {
            ...template,
            name: `${service.workload}-smoke-test`,
            at: ['spec', 'metrics', 0, 'provider', 'web', 'url'],
            value: preview + service.smokeTestPath,
          },
        ]
      : []),
  ];
}

function inEnvironment(the: PlatformCase, service: ServiceCase, index: number): Planted[] {
  const {
    name,
    namespace = name,
    cluster = 'https://kubernetes.default.svc',
  } = the.environments[index] as PlatformCase['environments'][number];
  const { tag, digest, replicas } = service.values[index] as ValuesCase;
  const overlay = (at: Planted['at'], value: unknown): Planted => ({
    file: `overlays/${name}/${service.name}/kustomization.yaml`,
    kind: 'Kustomization',
    at,
    value,
  });
  const application = (at: Planted['at'], value: unknown): Planted => ({
    file: `argocd/${service.name}-${name}.yaml`,
    kind: 'Application',
    at,
    value,
  });
  return [
    overlay(['namespace'], namespace),
    overlay(['images', 0, 'newTag'], tag),
    overlay(['images', 0, 'digest'], digest),
    overlay(['replicas'], [{ name: service.workload, count: replicas }]),
    application(['spec', 'source', 'repoURL'], the.git.url),
    application(['spec', 'source', 'targetRevision'], the.git.revision),
    application(['spec', 'source', 'path'], `${the.git.path}/overlays/${name}/${service.name}`),
    application(['spec', 'destination'], { server: cluster, namespace }),
    application(['metadata', 'namespace'], the.argocd.namespace),
  ];
}
