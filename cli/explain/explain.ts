import type { Tree, TreeFile } from '../../checks/tree';
import type { Platform } from '../../constructs/platform/platform';
import { sourcesOf } from '../../synth/render';
import { UserError } from '../../synth/user-error';
import { findField, leavesOf, type NamedField, plain } from './fields';
import { type ManifestDocument, originOf, originsByKind, overlayOrigins } from './origins-of';
import { type FieldSource, type Surroundings, sourceOf } from './sources';

/** Where a generated file comes from, and each of its fields. */
export interface Explanation {
  /** Inside the tree, e.g. `base/checkout/deployment.yaml`. */
  readonly file: string;
  /** The construct that defines it, e.g. `ecommerce/checkout`. */
  readonly construct: string;
  /** The classes of that construct, the service's own first, e.g. `Checkout`, `CanaryService`. */
  readonly classes: readonly string[];
  /** The files that a person edits to change it. */
  readonly sources: readonly string[];
  readonly fields: readonly ExplainedField[];
}

/** A part of an object whose values have the same origin. */
export interface ExplainedField extends FieldSource {
  /** e.g. `Deployment/checkout-service`. */
  readonly object: string;
  readonly field: string;
  readonly value: unknown;
}

/**
 * Explains a generated file, or one field of it.
 *
 * @param field see {@link findField}; all fields if left out
 * @throws {UserError} if no object of the file has the field
 */
export function explain(platform: Platform, tree: Tree, file: TreeFile, field = ''): Explanation {
  const service = platform.services.find(({ node }) => node.path === file.construct);
  const overlay = service?.overlays.find(({ folder, environment }) =>
    [`${folder}/kustomization.yaml`, `argocd/${service.name}-${environment.name}.yaml`].includes(file.path),
  );
  const documents = file.documents.map((document) => plain(document) as ManifestDocument);
  const failures: unknown[] = [];
  const fields = documents.flatMap((document) => {
    try {
      return explainFields(document, findField(document, field), { platform, tree, service, overlay });
    } catch (error) {
      failures.push(error);
      return [];
    }
  });
  if (failures.length === documents.length) throw inFile(file, failures[0]);
  return {
    file: file.path,
    construct: file.construct,
    classes: classesOf(platform.node.findAll().find(({ node }) => node.path === file.construct)),
    sources: sourcesOf(file.text),
    fields,
  };
}

interface Context extends Surroundings {
  readonly tree: Tree;
}

/** The leaves below a field, joined where they have one origin. */
function explainFields(document: ManifestDocument, asked: NamedField, context: Context): ExplainedField[] {
  const { tree, service, overlay } = context;
  const origins =
    overlay && document.kind === 'Kustomization'
      ? overlayOrigins(document, overlay.service, tree)
      : originsByKind(document.kind, service);
  const object = [document.kind ?? 'KustomizeConfig', document.metadata?.name].filter(Boolean).join('/');

  const explained = new Map<string, ExplainedField>();
  for (const leaf of leavesOf(asked)) {
    const { covers, ...origin } = originOf(leaf.name, origins);
    const field = covers.length < asked.name.length ? asked.name : covers;
    if (explained.has(field)) continue;
    const { value } = findField(document, field);
    explained.set(field, { object, field, value, ...sourceOf(origin, context) });
  }
  return [...explained.values()];
}

function classesOf(construct: object | undefined): string[] {
  const own = construct?.constructor;
  const above = own && (Object.getPrototypeOf(own) as { readonly name: string });
  return [own?.name, above?.name].filter((name) => name !== undefined && name !== 'Chart') as string[];
}

function inFile({ path }: TreeFile, error: unknown): unknown {
  return error instanceof UserError
    ? new UserError(error.problems.map((problem) => `${path}: ${problem}`))
    : error;
}
