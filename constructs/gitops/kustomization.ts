import { ApiObject } from 'cdk8s';
import { groupOf, type KubeObject } from '../../manifests/kube-object';
import {
  EmbeddedYaml,
  type KustomizationImage,
  type Patch,
  type PatchTarget,
} from '../../manifests/kustomization';
import { operationsBetween } from '../../manifests/operations-between';
import type { ManifestFile } from './manifest-file';

/** Kustomize's own configuration: it is not among the resources of a base. */
export const KUSTOMIZE_CONFIG_FILE = 'kustomizeconfig.yaml';

/** What stands in a `kustomization.yaml`, in the order in which Kustomize applies it. */
export interface KustomizationProps {
  readonly namespace?: string;
  readonly resources: readonly string[];
  readonly configurations?: readonly string[];
  readonly replicas?: readonly { readonly name: string; readonly count: number }[];
  readonly images?: readonly KustomizationImage[];
  readonly patches?: readonly Patch[];
  /** Patches that are applied after everything else, replica counts included. */
  readonly lastPatches?: readonly (Patch & { readonly name: string })[];
}

/**
 * A Kustomization. It is computed when the file is rendered, so that it can list what stands beside it.
 * Unlike other API objects it has no `metadata`.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export class Kustomization extends ApiObject {
  constructor(
    file: ManifestFile,
    private readonly content: () => KustomizationProps,
  ) {
    super(file, 'kustomization', {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      metadata: { name: 'kustomization' },
    });
  }

  override toJson(): object {
    const { patches = [], lastPatches = [], ...rest } = this.content();
    return {
      apiVersion: this.apiVersion,
      kind: this.kind,
      ...rest,
      ...(patches.length > 0 && {
        patches: patches.map(({ target, operations }) => ({ target, patch: new EmbeddedYaml(operations) })),
      }),
      ...(lastPatches.length > 0 && {
        transformers: lastPatches.map(
          ({ name, target, operations }) =>
            new EmbeddedYaml({
              apiVersion: 'builtin',
              kind: 'PatchTransformer',
              metadata: { name },
              target,
              patch: new EmbeddedYaml(operations),
            }),
        ),
      }),
    };
  }
}

/**
 * Kustomize's own configuration: where `replicas` counts stand in kinds that it does not know.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/tree/master/examples/transformerconfigs
 */
export class KustomizeConfig extends ApiObject {
  constructor(
    file: ManifestFile,
    private readonly replicas: readonly {
      readonly group: string;
      readonly kind: string;
      readonly path: string;
    }[],
  ) {
    super(file, 'kustomizeconfig', {
      apiVersion: 'v1',
      kind: 'KustomizeConfig',
      metadata: { name: 'config' },
    });
  }

  override toJson(): object {
    return { replicas: this.replicas.map((field) => ({ ...field, create: true })) };
  }
}

/** The patch that makes one object of another, if there is a difference. */
export function patchBetween(before: KubeObject, after: KubeObject): Patch[] {
  const operations = operationsBetween({ ...before }, { ...after });
  return operations.length > 0 ? [{ target: targetOf(after), operations }] : [];
}

/** Kinds of Kubernetes itself are told by their names alone. */
function targetOf(object: KubeObject): PatchTarget {
  const group = groupOf(object);
  const { kind, metadata } = object;
  const isBuiltIn = !group.includes('.') || group.endsWith('.k8s.io');
  return { ...(!isBuiltIn && { group }), kind, name: metadata.name };
}
