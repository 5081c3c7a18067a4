import { Construct } from 'constructs';
import type { JsonPatch } from '../../manifests/json-patch';
import type { Patch, PatchTarget } from '../../manifests/kustomization';
import type { Environment } from '../platform/environment';
import { imageVersion } from '../platform/images';
import { childId } from '../props/child-id';
import type { DeclaredService } from '../service/declared-service';
import type { EnvironmentValues } from '../service/service-props';
import { resourceRequirements } from '../workload/resources';
import { Kustomization, type KustomizationProps } from './kustomization';
import { ManifestFile } from './manifest-file';

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
    readonly service: DeclaredService,
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
    const { tag, digest } = imageVersion(service.platform.images, service.name, environment.name) ?? {};
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
    const { container, runtime } = this.service.props;
    const base = resourceRequirements(container.resources, runtime.writable);
    const here = resourceRequirements({ ...container.resources, ...this.values.resources }, runtime.writable);
    return (['requests', 'limits'] as const).flatMap((bound) =>
      Object.entries(here[bound] ?? {})
        .filter(([resource, { value }]) => value !== base[bound]?.[resource]?.value)
        .map(([resource, { value }]) => ({
          op: 'replace' as const,
          path: `/spec/template/spec/containers/0/resources/${bound}/${resource}`,
          value,
        })),
    );
  }

  private variableOperations(): JsonPatch[] {
    const list = '/spec/template/spec/containers/0/env';
    const inBase = this.service.containerEnv;
    return Object.entries(this.values.env ?? {}).flatMap(([name, value]): JsonPatch[] => {
      const index = inBase.findIndex((variable) => variable.name === name);
      if (index === -1) return [{ op: 'add', path: `${list}/-`, value: { name, value } }];
      if (inBase[index]?.value === value) return [];
      return [{ op: 'replace', path: `${list}/${index}/value`, value }];
    });
  }
}
