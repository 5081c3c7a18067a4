import { formatValue } from '../../constructs/props/format-value';
import { valuesAt } from '../../manifests/field-path';
import { parseImage } from '../../manifests/image';
import { containersIn, templatesIn } from '../../manifests/pod-template';
import { isAroundServices, isOfNamespace } from '../around-services';
import { type KustomizationEntry, transformersOf } from '../overlay-evaluation';
import { templatesInPart } from '../pods';
import type { TreeFile } from '../tree';
import type { TreeIndex } from '../tree-index';
import { about, aboutBuilt, type OverlayRule, repetitions, type TreeRule } from './rule';

/** Rules about each Kustomization. */
const aboutKustomizations = about(({ kustomizations }: TreeIndex) => kustomizations.all);

/** Makes rules about the entries of an overlay, and the operations of its patches, of which something is so. */
const aboutEntries = (isSo: (entry: KustomizationEntry) => boolean) =>
  aboutBuilt(({ entries }) => entries.filter(isSo));

/** What Kustomize takes without a word although it does nothing, or something else. */
export const KUSTOMIZATION_RULES: readonly (OverlayRule | TreeRule)[] = [
  aboutKustomizations({
    id: 'kustomization-lists-its-files',
    catches:
      'A file beside a Kustomization that it does not list, or one that it lists and that is not there.',
    *check({ folder, files, content }, { kustomizations }) {
      const beside = kustomizations.otherFilesIn(folder);
      const isResource = ({ documents: [first] }: TreeFile) => first !== undefined && 'kind' in first;
      const lists = {
        resources: { listed: files, there: beside.filter(isResource) },
        configurations: {
          listed: content.configurations ?? [],
          there: beside.filter((file) => !isResource(file)),
        },
      };
      for (const [field, { listed, there }] of Object.entries(lists)) {
        const names = there.map(({ path }) => path.slice(folder.length + 1));
        if ([...listed].sort().join() === [...names].sort().join()) continue;
        yield [field, `must list ${formatValue(names)} once each`, listed];
      }
    },
  }),
  about(({ kustomizations, overlays }: TreeIndex) => {
    const ofOverlays = new Set(overlays.map(({ folder }) => folder));
    return kustomizations.all.map((it) => ({ ...it, isOverlay: ofOverlays.has(it.folder) }));
  })({
    id: 'kustomization-has-base',
    catches:
      'An overlay without a base, or of a folder without a Kustomization; or a base that no overlay builds on.',
    *check({ bases, folder, isOverlay }, { kustomizations }) {
      for (const base of bases) {
        if (kustomizations.in(base)) continue;
        yield ['resources', 'must name folders with a kustomization.yaml', base];
      }
      if (bases.length > 0 || !isOverlay || isAroundServices(folder)) return;
      yield ['resources', 'must name the folder of a base, or an overlay must name this folder'];
    },
  }),
  aboutKustomizations({
    id: 'transformer-is-unique',
    catches: 'Two transformers of a Kustomization with the same name: Kustomize refuses it.',
    *check({ content }) {
      const named = transformersOf(content).map(({ kind, metadata: { namespace, name } }, index) => {
        return { name, id: [kind, namespace, name].join('/'), field: `transformers[${index}].metadata.name` };
      });
      for (const { item } of repetitions(named, ({ id }) => id)) {
        yield [item.field, `must be another name, ${formatValue(item.name)} is there already`];
      }
    },
  }),
  aboutEntries(({ field, matches }) => !matches && !field.includes('.'))({
    id: 'entry-matches',
    catches: 'A patch, image or count that is about no object: Kustomize drops most of them without a word.',
    *check({ field, about }) {
      yield [field, 'must be about something in the base', about];
    },
  }),
  aboutEntries(({ refused }) => refused !== undefined)({
    id: 'patch-applies',
    catches:
      'An operation on a value that is not there: Kustomize refuses the overlay, or takes a replacement for an addition.',
    *check({ field, refused }) {
      yield [`${field}.path`, `must lead to a value, this one ${refused}`];
    },
  }),
  aboutEntries(({ matches, refused, effective }) => matches && refused === undefined && !effective)({
    id: 'entry-changes-something',
    catches: 'An entry or an operation without which the overlay renders the same: it says what is not so.',
    *check({ field }) {
      yield [field, 'must change the result, which is the same without it'];
    },
  }),
  aboutBuilt(({ content }) => valuesAt(content, 'images[*].newTag'))({
    id: 'tag-is-quoted',
    catches: 'A tag that is not quoted in the file: 1.10 and 553640e6 are numbers to some reader of YAML.',
    *check({ path, value }, { text }) {
      if (!text.includes(`newTag: ${JSON.stringify(value)}\n`)) yield [path, 'must be quoted in the file'];
    },
  }),
  about(
    ({ overlays, argocd }: TreeIndex) => {
      const namespaces = new Map<string, string | undefined>();
      return overlays.map((overlay) => {
        // A team may have a namespace of its own; what that grants is in an AppProject beside the team's.
        const [application] = argocd.applicationsOf(overlay);
        const project = application?.object.spec.project ?? '';
        const owner = isOfNamespace(overlay.folder) ? project.replace(/-namespace$/, '') : project;
        // Each service has previews in namespaces of its own.
        const isPreview = application && argocd.previews.has(application);
        const place = isPreview ? overlay.folder : `${overlay.environment} ${owner}`;
        const other = namespaces.get(place);
        namespaces.set(place, other ?? overlay.content.namespace);
        return { overlay, other };
      });
    },
    ({ overlay }) => overlay,
  )({
    id: 'overlay-has-namespace',
    catches:
      'An overlay without a namespace, or with another one than the rest of its environment and AppProject.',
    *check({ overlay: { content, environment }, other }) {
      const { namespace } = content;
      if (namespace !== undefined && (other ?? namespace) === namespace) return;
      const expected = other === undefined ? 'set' : `${other}, as in the rest of ${environment}`;
      yield ['namespace', `must be ${expected}`, namespace];
    },
  }),
  about(({ kustomizations }: TreeIndex) => {
    const bases = new Set(kustomizations.all.flatMap((kustomization) => kustomization.bases));
    const files = [...bases].flatMap((folder) => kustomizations.otherFilesIn(folder));
    const versioned = new Set(
      kustomizations.all.flatMap(({ content }) => (content.images ?? []).map(({ name }) => name)),
    );
    const objects = files.flatMap((file) => kustomizations.objectsIn(file.path));
    return objects.map((located) => ({ located, versioned }));
  })({
    id: 'base-is-environment-agnostic',
    catches: 'A namespace, a count, a host or the version of an image in a base: an overlay decides these.',
    *check({ located: { object }, versioned }) {
      const left = ['metadata.namespace', 'spec.replicas', 'spec.hostnames', 'spec.rules[*].host'];
      for (const { path, value } of valuesAt(object, ...left)) {
        yield [path, 'must be left to the overlays', value];
      }
      if (object.kind === 'AnalysisTemplate') return;
      // An image that no overlay knows is pinned in the base, in all environments alike.
      for (const { container, field } of templatesIn(object, templatesInPart).flatMap(containersIn)) {
        const { tag, digest, name } = parseImage(container.image ?? '');
        if ((tag === undefined && digest === undefined) || !versioned.has(name)) continue;
        yield [`${field}.image`, `must leave the version to the overlays, got ${container.image}`];
      }
    },
  }),
];
