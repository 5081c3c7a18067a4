import type { Tree } from '../../checks/tree';
import type { JsonPatch, PatchTarget } from '../../constructs/gitops/kustomization';
import type { DeclaredService } from '../../constructs/service/declared-service';
import {
  APP_OF_APPS,
  APP_PROJECT,
  APPLICATION,
  BASE_KUSTOMIZATION,
  KUSTOMIZE_CONFIG,
  OVERLAY_KUSTOMIZATION,
} from './argocd-origins';
import { ATTACHMENTS } from './attachment-origins';
import { fieldOfPointer } from './fields';
import type { FieldOrigins, Origin } from './origin';
import { ANALYSIS_TEMPLATE, ROLLOUT } from './release-origins';
import { deploymentOrigins } from './workload-origins';

/** A document of a generated file, with the YAML in its strings read. */
export interface ManifestDocument {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string };
  readonly patches?: readonly { readonly target: PatchTarget; readonly patch: readonly JsonPatch[] }[];
}

/** What all objects have. */
const COMMON: FieldOrigins = {
  apiVersion: { because: 'the kind of object' },
  kind: { because: 'the kind of object' },
  'metadata.name': { service: ['repository'] },
  'metadata.labels': { service: ['repository'], platform: ['name'] },
  'metadata.annotations': { service: ['ownership'] },
};

/** The origins of the fields of an object, by its kind and by the service that it belongs to. */
export function originsByKind(kind: string | undefined, service: DeclaredService | undefined): FieldOrigins {
  return { ...COMMON, ...ownOrigins(kind, service) };
}

function ownOrigins(kind: string | undefined, service: DeclaredService | undefined): FieldOrigins {
  if (kind === undefined) return KUSTOMIZE_CONFIG;
  if (kind === 'Deployment' && service) return deploymentOrigins(service);
  if (kind === 'Application') return service ? APPLICATION : APP_OF_APPS;
  return KINDS[kind] ?? {};
}

const KINDS: Readonly<Record<string, FieldOrigins>> = {
  ...ATTACHMENTS,
  Rollout: ROLLOUT,
  AnalysisTemplate: ANALYSIS_TEMPLATE,
  AppProject: APP_PROJECT,
  Kustomization: BASE_KUSTOMIZATION,
};

/** The origins of the fields of an overlay: each operation of its patches has those of the field that it changes. */
export function overlayOrigins(
  { patches = [] }: ManifestDocument,
  service: DeclaredService,
  tree: Tree,
): FieldOrigins {
  const base = service.resourceFiles.flatMap(
    ({ path }) => (tree.get(path)?.documents ?? []) as ManifestDocument[],
  );
  const operations = patches.flatMap(({ target, patch }, index) => {
    const object = base.find(({ kind, metadata }) => kind === target.kind && metadata?.name === target.name);
    return patch.map((operation, at): [string, Origin] => {
      const field = fieldOfPointer(object, operation);
      const origin = originOf(field, originsByKind(target.kind, service));
      return [
        `patches[${index}].patch[${at}]`,
        { ...inEnvironment(origin), changes: `${target.kind}/${target.name}: ${field}` },
      ];
    });
  });
  return { ...COMMON, ...OVERLAY_KUSTOMIZATION, ...Object.fromEntries(operations) };
}

/** The origin of a field: that of the most literal pattern that it begins with. */
export function originOf(field: string, origins: FieldOrigins): Origin & { readonly covers: string } {
  const matches = Object.entries(origins).flatMap(([pattern, origin]) => {
    const [covers, ...names] = matcherOf(pattern).exec(field) ?? [];
    if (covers === undefined) return [];
    const literals = pattern.replaceAll('*', '').length;
    return [{ covers, literals, named: names.at(-1), origin }];
  });
  const [best] = matches.sort((a, b) => b.literals - a.literals);
  if (best === undefined) return { covers: field };
  const { covers, named, origin } = best;
  return { ...(named !== undefined && { named }), ...origin, covers };
}

const matchers = new Map<string, RegExp>();

function matcherOf(pattern: string): RegExp {
  let matcher = matchers.get(pattern);
  if (matcher === undefined) {
    const text = pattern.replace(/[.[\]]/g, '\\$&').replaceAll('*', '([^\\]]+?)');
    matcher = new RegExp(`^${text}(?=$|[.[])`);
    matchers.set(pattern, matcher);
  }
  return matcher;
}

/** What of an origin an environment decides; all of it, if that is nothing. */
function inEnvironment(origin: Origin): Origin {
  const { service = [], platform = [], named } = origin;
  const name = named === undefined ? {} : { named };
  const own = service.filter((prop) => prop.startsWith('environments.'));
  if (own.length > 0) return { service: own, ...name };
  return platform.some((prop) => prop.startsWith('environments[]')) ? { platform, ...name } : origin;
}
