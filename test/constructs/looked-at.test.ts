import { expect, test } from 'vitest';
import { ManifestFile } from '../../constructs/gitops/manifest-file';
import type { Platform } from '../../constructs/platform/platform';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import type { Declare } from '../../synth/project';
import { constructsOf } from '../../synth/render';

/** The documents of a service's files by their paths, as JSON. */
function filesOf(platform: Platform, name: string): Record<string, string> {
  const files = constructsOf(platform).filter((it) => it instanceof ManifestFile);
  const own = files.filter(({ chart }) => chart.node.id === name);
  return Object.fromEntries(own.map((file) => [file.path, JSON.stringify(file.documents)]));
}

test.each<[name: string, declare: Declare]>([
  ['bookshop', declareBookshop],
  ['ferries', declareFerries],
])('of a service of %s that alone is looked at, the files are those that it has among all', (_, declare) => {
  const all = declare();
  for (const { name } of all.services) {
    const vary = Object.assign(<T>(props: T) => props, { only: name });
    const alone = declare({ vary });
    expect(filesOf(alone, name)).toEqual(filesOf(all, name));
    const bases = alone.services.flatMap((service) => Object.keys(filesOf(alone, service.name)));
    expect(bases.filter((file) => /^base.*\/kustomization/.test(file))).toEqual([
      `base/${name}/kustomization.yaml`,
    ]);
  }
});
