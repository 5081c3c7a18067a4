import { EmbeddedYaml, type JsonPatch, type PatchTarget } from '../constructs/gitops/kustomization';

/** A part of a Kustomization that could be taken away by itself. */
export interface Stanza {
  /** Where and what it is, e.g. `patches[1] of Deployment/checkout-service: replace /spec/replicas`. */
  readonly name: string;
  /** The Kustomization without it. */
  readonly without: object;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Everything in a Kustomization that could be taken away by itself: its values, the entries of its lists, and the
 * single operations of its patches.
 *
 * @param kustomization the document of a generated file, with {@link EmbeddedYaml} for YAML in strings
 */
export function stanzasOf(kustomization: object): Stanza[] {
  return Object.entries(kustomization)
    .filter(([field]) => field !== 'apiVersion' && field !== 'kind')
    .flatMap(([field, value]) => {
      const replaced = (content: unknown) => ({ ...kustomization, [field]: content });
      if (!Array.isArray(value)) return [{ name: field, without: omit(kustomization, field) }];
      return value.flatMap((entry: unknown, index) => {
        const place = `${field}[${index}]`;
        const operations = operationsOf(entry).map(({ name, without }) => ({
          name: `${place} ${name}`,
          without: replaced(value.with(index, without)),
        }));
        // A patch of one operation goes as a whole: without it, nothing would be left to apply.
        if (operations.length > 1) return operations;
        const others = value.toSpliced(index, 1);
        return [
          {
            name: operations[0]?.name ?? `${place} ${labelOf(entry)}`,
            without: others.length > 0 ? replaced(others) : omit(kustomization, field),
          },
        ];
      });
    });
}

/** The operations of a patch, or of a transformer that is a patch, each with the entry that is left without it. */
function operationsOf(entry: unknown): Stanza[] {
  if (entry instanceof EmbeddedYaml) {
    return operationsOf(entry.content).map(({ name, without }) => ({
      name,
      without: new EmbeddedYaml(without),
    }));
  }
  const { patch, target } = entry as { readonly patch?: EmbeddedYaml; readonly target?: PatchTarget };
  if (!(patch instanceof EmbeddedYaml)) return [];
  const operations = patch.content as readonly JsonPatch[];
  return operations.map(({ op, path }, index) => ({
    name: `of ${target?.kind}/${target?.name}: ${op} ${path}`,
    without: { ...(entry as Fields), patch: new EmbeddedYaml(operations.toSpliced(index, 1)) },
  }));
}

function labelOf(entry: unknown): string {
  return typeof entry === 'string' ? entry : String((entry as Fields).name);
}

function omit(object: object, field: string): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== field));
}
