import { formatValue } from '../../constructs/props/format-value';
import { fieldName, keysOfField } from '../../manifests/field-name';
import { parseImage } from '../../manifests/image';
import { containersIn, templatesIn } from '../../manifests/pod-template';
import type { Kinds } from '../kinds';
import { transformersOf } from '../kustomization';
import { type Violation, violation } from '../located-object';
import type { TreeKustomization } from '../tree-kustomizations';
import type { TreeRule } from './rule';

/** What Kustomize takes without a word although it does nothing, or something else. */
export const KUSTOMIZATION_RULES: readonly TreeRule[] = [
  {
    id: 'kustomization-lists-its-files',
    catches:
      'A file beside a Kustomization that it does not list, or one that it lists and that is not there.',
    *check({ kustomizations }) {
      for (const kustomization of kustomizations.all) {
        const { folder, files, content } = kustomization;
        const { configurations = [] } = content;
        const beside = kustomizations.otherFilesIn(folder);
        const names = (isResource: boolean) =>
          beside
            .filter(({ documents: [first] }) => isResource === (first !== undefined && 'kind' in first))
            .map((file) => file.path.slice(folder.length + 1));
        const resources = names(true);
        if (!isSameSet(files, resources)) {
          yield inKustomization(kustomization, 'resources', mustList(resources, files));
        }
        const others = names(false);
        if (!isSameSet(configurations, others)) {
          yield inKustomization(kustomization, 'configurations', mustList(others, configurations));
        }
      }
    },
  },
  {
    id: 'kustomization-has-base',
    catches:
      'An overlay without a base, or of a folder without a Kustomization; or a base that no overlay builds on.',
    *check({ kustomizations, overlays }) {
      for (const kustomization of kustomizations.all) {
        for (const folder of kustomization.bases) {
          if (kustomizations.in(folder)) continue;
          yield inKustomization(
            kustomization,
            'resources',
            `must name folders with a kustomization.yaml, got ${formatValue(folder)}`,
          );
        }
      }
      for (const overlay of overlays) {
        if (overlay.bases.length > 0) continue;
        yield inKustomization(
          overlay,
          'resources',
          'must name the folder of a base, or an overlay must name this folder',
        );
      }
    },
  },
  {
    id: 'transformer-is-unique',
    catches: 'Two transformers of a Kustomization with the same name: Kustomize refuses it.',
    *check({ kustomizations }) {
      for (const kustomization of kustomizations.all) {
        const seen = new Set<string>();
        for (const [index, { kind, metadata }] of transformersOf(kustomization.content).entries()) {
          const id = [kind, metadata.namespace, metadata.name].join('/');
          if (seen.has(id)) {
            yield inKustomization(
              kustomization,
              `transformers[${index}].metadata.name`,
              `must be another name, ${formatValue(metadata.name)} is there already`,
            );
          }
          seen.add(id);
        }
      }
    },
  },
  {
    id: 'entry-matches',
    catches: 'A patch, image or count that is about no object: Kustomize drops most of them without a word.',
    *check({ overlays }) {
      for (const overlay of overlays) {
        for (const { field, matches, about } of overlay.entries) {
          if (matches || field.includes('.')) continue;
          yield inKustomization(
            overlay,
            field,
            `must be about something in the base, got ${formatValue(about)}`,
          );
        }
      }
    },
  },
  {
    id: 'patch-applies',
    catches:
      'An operation on a value that is not there: Kustomize refuses the overlay, or takes a replacement for an addition.',
    *check({ overlays }) {
      for (const overlay of overlays) {
        for (const { field, refused } of overlay.entries) {
          if (refused !== undefined)
            yield inKustomization(overlay, `${field}.path`, `must lead to a value, this one ${refused}`);
        }
      }
    },
  },
  {
    id: 'entry-changes-something',
    catches: 'A entry or an operation without which the overlay renders the same: it says what is not so.',
    *check({ overlays }) {
      for (const overlay of overlays) {
        for (const { field, matches, refused, effective } of overlay.entries) {
          if (!matches || refused !== undefined || effective) continue;
          yield inKustomization(overlay, field, 'must change the result, which is the same without it');
        }
      }
    },
  },
  {
    id: 'tag-is-quoted',
    catches: 'A tag that is not quoted in the file: 1.10 and 553640e6 are numbers to some reader of YAML.',
    *check({ overlays }) {
      for (const overlay of overlays) {
        const { content, text } = overlay;
        for (const [index, { newTag }] of (content.images ?? []).entries()) {
          if (newTag === undefined || text.includes(`newTag: ${JSON.stringify(newTag)}\n`)) continue;
          yield inKustomization(overlay, `images[${index}].newTag`, 'must be quoted in the file');
        }
      }
    },
  },
  {
    id: 'overlay-has-namespace',
    catches: 'An overlay without a namespace, or with another one than the rest of its environment.',
    *check({ overlays }) {
      const namespaces = new Map<string, string | undefined>();
      for (const overlay of overlays) {
        const { namespace } = overlay.content;
        const { environment } = overlay;
        const other = namespaces.get(environment);
        if (namespace === undefined || (other !== undefined && other !== namespace)) {
          const expected = other === undefined ? 'set' : `${other}, as in the rest of ${environment}`;
          yield inKustomization(overlay, 'namespace', `must be ${expected}, got ${formatValue(namespace)}`);
        }
        namespaces.set(environment, other ?? namespace);
      }
    },
  },
  {
    id: 'base-is-environment-agnostic',
    catches: 'A namespace, a count, a host or the version of an image in a base: an overlay decides these.',
    *check({ kustomizations }) {
      const bases = new Set(kustomizations.all.flatMap((kustomization) => kustomization.bases));
      for (const folder of bases) {
        const files = kustomizations.otherFilesIn(folder);
        for (const located of files.flatMap((file) => kustomizations.objectsIn(file.path))) {
          const { spec = {}, metadata } = located.object as unknown as Kinds['Deployment'] | Kinds['Ingress'];
          const left = (field: string, value: unknown) =>
            violation(located, field, `must be left to the overlays, got ${formatValue(value)}`);
          if (metadata.namespace !== undefined) yield left('metadata.namespace', metadata.namespace);
          if ('replicas' in spec) yield left('spec.replicas', spec.replicas);
          if ('hostnames' in spec) yield left('spec.hostnames', spec.hostnames);
          const { host } = ('rules' in spec && spec.rules?.[0]) || {};
          if (host !== undefined) yield left('spec.rules[0].host', host);
          if (located.object.kind === 'AnalysisTemplate') continue;
          for (const { container, field } of templatesIn(located.object).flatMap(containersIn)) {
            const { tag, digest } = parseImage(container.image ?? '');
            if (tag === undefined && digest === undefined) continue;
            yield violation(
              located,
              `${field}.image`,
              `must leave the version to the overlays, got ${container.image}`,
            );
          }
        }
      }
    },
  },
];

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && (a.length === 0 || [...a].sort().join() === [...b].sort().join());
}

function mustList(there: readonly string[], listed: readonly string[]): string {
  return `must list ${formatValue(there)} once each, got ${formatValue(listed)}`;
}

function inKustomization(
  { construct, file, content }: TreeKustomization,
  field: string,
  message: string,
): Violation {
  return { construct, file, field: fieldName(keysOfField(field), content), message };
}
