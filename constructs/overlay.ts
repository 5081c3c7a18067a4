import { Construct } from 'constructs';
import { childId } from './child-id';
import type { Environment } from './environment';
import {
  type JsonPatch,
  Kustomization,
  type KustomizationProps,
  type Patch,
  type PatchTarget,
} from './kustomization';
import { ManifestFile } from './manifest-file';
import { cpuQuantity, type Resources, sizeQuantity } from './quantities';
import type { Service } from './service';
import type { EnvironmentValues } from './service-props';

/**
 * What an environment decides for a service, over its base.
 *
 * Defines `overlays/<environment>/<service>/kustomization.yaml`.
 */
export class Overlay extends Construct {
  readonly values: EnvironmentValues;
  private readonly patches: {
    readonly target: PatchTarget;
    readonly operations: () => readonly JsonPatch[];
  }[] = [];
  private readonly lastPatches: (Patch & { readonly name: string })[] = [];

  constructor(
    readonly service: Service,
    readonly environment: Environment,
  ) {
    super(service, childId(service, environment.name));
    this.values = service.props.environments[environment.name] as EnvironmentValues;
    const { platform } = service;
    const file = new ManifestFile(this, this.path, [service.source, platform.images.file]);
    new Kustomization(file, () => this.kustomization());

    this.patch({ kind: 'Deployment', name: service.workload }, [
      ...this.resourceOperations(),
      ...this.variableOperations(),
    ]);
    if (service.props.autoscaling && this.values.maxReplicas !== undefined) {
      this.patch({ kind: 'HorizontalPodAutoscaler', name: service.workload }, [
        { op: 'add', path: '/spec/minReplicas', value: this.values.replicas },
        { op: 'replace', path: '/spec/maxReplicas', value: this.values.maxReplicas },
      ]);
    }
    if (service.props.ingress) {
      this.patch({ kind: 'Ingress', name: service.workload }, [
        { op: 'add', path: '/spec/rules/0/host', value: environment.host },
        {
          op: 'add',
          path: '/spec/tls',
          value: [{ hosts: [environment.host], secretName: service.tlsSecret }],
        },
      ]);
    }
  }

  /** The overlay's folder inside the tree. */
  get folder(): string {
    return `overlays/${this.environment.name}/${this.service.name}`;
  }

  private get path(): string {
    return `${this.folder}/kustomization.yaml`;
  }

  /**
   * Changes an object of the base; nothing is added for no operations. Operations that depend on services defined
   * later are given as a function.
   */
  patch(target: PatchTarget, operations: readonly JsonPatch[] | (() => readonly JsonPatch[])): void {
    this.patches.push({
      target,
      operations: typeof operations === 'function' ? operations : () => operations,
    });
  }

  /** Changes an object after everything else, replica counts included. */
  patchLast(name: string, target: PatchTarget, operations: readonly JsonPatch[]): void {
    this.lastPatches.push({ name, target, operations });
  }

  private kustomization(): KustomizationProps {
    const { service, environment } = this;
    const { tag, digest } = service.platform.images.services[service.name]?.[environment.name] ?? {};
    return {
      namespace: environment.namespace,
      resources: [`../../../${service.base}`],
      replicas: [{ name: service.workload, count: this.values.replicas }],
      images: [
        {
          name: service.image,
          ...(tag !== undefined && { newTag: tag }),
          ...(digest !== undefined && { digest }),
        },
      ],
      patches: this.patches
        .map(({ target, operations }) => ({ target, operations: operations() }))
        .filter(({ operations }) => operations.length > 0),
      lastPatches: this.lastPatches,
    };
  }

  /** Just the values that differ from the base. */
  private resourceOperations(): JsonPatch[] {
    const base = this.service.props.container.resources;
    const here: Resources = { ...base, ...this.values.resources };
    const fields = [
      ['requests/cpu', cpuQuantity(here.cpu.request), cpuQuantity(base.cpu.request)],
      ['requests/memory', sizeQuantity(here.memory.request), sizeQuantity(base.memory.request)],
      ['limits/cpu', cpuQuantity(here.cpu.limit), cpuQuantity(base.cpu.limit)],
      ['limits/memory', sizeQuantity(here.memory.limit), sizeQuantity(base.memory.limit)],
    ] as const;
    return fields
      .filter(([, value, inBase]) => value !== inBase)
      .map(([field, value]) => ({
        op: 'replace',
        path: `/spec/template/spec/containers/0/resources/${field}`,
        value,
      }));
  }

  private variableOperations(): JsonPatch[] {
    const list = '/spec/template/spec/containers/0/env';
    return Object.entries(this.values.env ?? {}).map(([name, value]) => {
      const index = this.service.containerEnv.findIndex((variable) => variable.name === name);
      return index === -1
        ? { op: 'add', path: `${list}/-`, value: { name, value } }
        : { op: 'replace', path: `${list}/${index}/value`, value };
    });
  }
}
