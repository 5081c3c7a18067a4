import { quoted, variableName } from './identifiers';
import type { NewService } from './service-source';

/** The text of `test/services/<name>.test.ts`: the service is in every environment, and finds what it calls. */
export function serviceTestSource({ name, calls }: NewService): string {
  const service = variableName(name);
  return `import { expect, test } from 'vitest';
import { declarePlatform } from '../../main';
import { render } from '../../synth/render';

const platform = declarePlatform();
const ${service} = platform.services.find(({ name }) => name === ${quoted(name)});

test.each(platform.environments.map(({ name }) => name))('${name} ships to %s', (environment) => {
  const files = [...render(platform).keys()];
  expect(files).toContain(\`overlays/\${environment}/${name}/kustomization.yaml\`);
  expect(files).toContain(\`argocd/${name}-\${environment}.yaml\`);
});

test('${name} calls ${calls.length > 0 ? 'nobody but whom it declares' : 'nobody'}', () => {
  expect(${service}?.calls.map((callee) => callee.name)).toEqual([${[...calls].sort().map(quoted).join(', ')}]);
});
`;
}
